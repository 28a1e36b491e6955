package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * What the markers and headers of a JPEG tell (ITU-T T.81), without decoding its data.
 *
 * @param width in pixels; 0 if unknown
 * @param height in pixels; 0 if unknown
 * @param components samples a pixel; 0 if unknown
 * @param precision bits a sample; 0 if unknown
 * @param rgb whether its three components are red, green and blue themselves, and not brightness
 *     and colour differences
 * @param exif orientation and position of the EXIF and XMP blocks
 * @param scans number of scans
 * @param dataStart where the first scan's header starts
 * @param dataEnd where the coded data ends: behind the end marker or, if there is none, behind the
 *     last byte that may belong to it
 * @param endMarker whether the end marker is there
 * @param trailing number of bytes behind the end marker
 * @param oddity what the standards don't know, and decoders pass over, if there is something
 * @param defect the first thing that is wrong with it, if there is one
 */
public record JpegStructure(
    int width,
    int height,
    int components,
    int precision,
    boolean rgb,
    Exif exif,
    int scans,
    int dataStart,
    int dataEnd,
    boolean endMarker,
    int trailing,
    @Nullable ImageDefect oddity,
    @Nullable ImageDefect defect) {}
