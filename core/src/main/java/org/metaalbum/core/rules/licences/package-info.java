@NullMarked
package org.metaalbum.core.rules.licences;

import org.jspecify.annotations.NullMarked;
