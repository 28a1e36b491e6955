@NullMarked
package org.metaalbum.core.rules.images;

import org.jspecify.annotations.NullMarked;
