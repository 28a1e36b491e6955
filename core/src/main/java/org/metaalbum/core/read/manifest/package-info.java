/** Checksum manifests: {@code SHA256SUMS} and its like, as lines with places. */
@NullMarked
package org.metaalbum.core.read.manifest;

import org.jspecify.annotations.NullMarked;
