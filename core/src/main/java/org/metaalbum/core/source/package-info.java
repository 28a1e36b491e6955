@NullMarked
package org.metaalbum.core.source;

import org.jspecify.annotations.NullMarked;
