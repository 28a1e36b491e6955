@NullMarked
package org.metaalbum.core.cache;

import org.jspecify.annotations.NullMarked;
