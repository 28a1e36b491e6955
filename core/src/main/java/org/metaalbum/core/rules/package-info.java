@NullMarked
package org.metaalbum.core.rules;

import org.jspecify.annotations.NullMarked;
