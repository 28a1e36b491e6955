@NullMarked
package org.metaalbum.schema;

import org.jspecify.annotations.NullMarked;
