@NullMarked
package org.metaalbum.core.rule;

import org.jspecify.annotations.NullMarked;
