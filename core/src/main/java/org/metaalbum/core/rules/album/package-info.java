@NullMarked
package org.metaalbum.core.rules.album;

import org.jspecify.annotations.NullMarked;
