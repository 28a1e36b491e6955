@NullMarked
package org.metaalbum.core.rules.metadata;

import org.jspecify.annotations.NullMarked;
