@NullMarked
package org.metaalbum.core.rules.layout;

import org.jspecify.annotations.NullMarked;
