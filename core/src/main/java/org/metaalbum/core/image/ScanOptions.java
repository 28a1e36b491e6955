package org.metaalbum.core.image;

/**
 * How images are scanned.
 *
 * @param limits bounds that keep a hostile image from exhausting memory or time
 * @param fingerprints whether it is wanted what images are compared by
 * @param referenceAlone whether the reference decoder judges alone, and the verifiers don't
 */
public record ScanOptions(ScanLimits limits, boolean fingerprints, boolean referenceAlone) {}
