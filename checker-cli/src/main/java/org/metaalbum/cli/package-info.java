@NullMarked
package org.metaalbum.cli;

import org.jspecify.annotations.NullMarked;
