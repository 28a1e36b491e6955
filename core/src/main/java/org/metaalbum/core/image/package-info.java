@NullMarked
package org.metaalbum.core.image;

import org.jspecify.annotations.NullMarked;
