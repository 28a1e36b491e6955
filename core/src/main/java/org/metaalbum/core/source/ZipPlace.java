package org.metaalbum.core.source;

/**
 * Where in a zip the content of a file is, and what it must come out as.
 *
 * @param data where its first byte is, from the start of the zip
 * @param packed its bytes in the zip
 * @param size its bytes outside
 * @param crc its CRC-32
 * @param deflated whether it is compressed
 */
record ZipPlace(long data, long packed, long size, long crc, boolean deflated) {}
