@NullMarked
package org.metaalbum.core.read;

import org.jspecify.annotations.NullMarked;
