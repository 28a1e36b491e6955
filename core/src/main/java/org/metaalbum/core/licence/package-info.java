@NullMarked
package org.metaalbum.core.licence;

import org.jspecify.annotations.NullMarked;
