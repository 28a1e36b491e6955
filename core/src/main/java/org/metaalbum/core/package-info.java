@NullMarked
package org.metaalbum.core;

import org.jspecify.annotations.NullMarked;
