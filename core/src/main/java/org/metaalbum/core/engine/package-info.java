@NullMarked
package org.metaalbum.core.engine;

import org.jspecify.annotations.NullMarked;
