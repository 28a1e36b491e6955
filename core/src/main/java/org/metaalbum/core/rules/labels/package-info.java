@NullMarked
package org.metaalbum.core.rules.labels;

import org.jspecify.annotations.NullMarked;
