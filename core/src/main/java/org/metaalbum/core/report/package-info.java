@NullMarked
package org.metaalbum.core.report;

import org.jspecify.annotations.NullMarked;
