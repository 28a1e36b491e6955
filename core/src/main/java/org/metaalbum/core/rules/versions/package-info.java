@NullMarked
package org.metaalbum.core.rules.versions;

import org.jspecify.annotations.NullMarked;
