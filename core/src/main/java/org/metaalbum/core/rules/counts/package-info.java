@NullMarked
package org.metaalbum.core.rules.counts;

import org.jspecify.annotations.NullMarked;
