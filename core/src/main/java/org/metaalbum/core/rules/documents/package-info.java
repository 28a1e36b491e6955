@NullMarked
package org.metaalbum.core.rules.documents;

import org.jspecify.annotations.NullMarked;
