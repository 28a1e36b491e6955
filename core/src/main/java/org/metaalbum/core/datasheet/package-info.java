@NullMarked
package org.metaalbum.core.datasheet;

import org.jspecify.annotations.NullMarked;
