@NullMarked
package org.metaalbum.core.rules.duplicates;

import org.jspecify.annotations.NullMarked;
