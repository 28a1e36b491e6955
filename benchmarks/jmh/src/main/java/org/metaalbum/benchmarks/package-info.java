/** Measures single parts of core; {@code benchmarks/run --jmh} starts it. */
@NullMarked
package org.metaalbum.benchmarks;

import org.jspecify.annotations.NullMarked;
