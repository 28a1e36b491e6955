package org.metaalbum.core.image;

/**
 * Bounds that keep a hostile image from exhausting memory or time.
 *
 * @param maximumBytes the largest file that is read
 * @param maximumPixels the largest image that is decoded, width times height
 */
public record ScanLimits(long maximumBytes, long maximumPixels) {}
