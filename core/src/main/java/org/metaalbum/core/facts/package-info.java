@NullMarked
package org.metaalbum.core.facts;

import org.jspecify.annotations.NullMarked;
