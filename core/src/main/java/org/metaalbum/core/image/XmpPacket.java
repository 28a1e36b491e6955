package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The XMP metadata of an image (ISO 16684-1): RDF in XML, in UTF-8 when it is in a JPEG or PNG. */
final class XmpPacket {

  private static final byte[] LATITUDE = "exif:GPSLatitude".getBytes(US_ASCII);
  private static final byte[] LONGITUDE = "exif:GPSLongitude".getBytes(US_ASCII);

  private XmpPacket() {}

  /**
   * Whether the packet in {@code data[from, to)} tells a latitude or a longitude. Looks for the
   * names of the properties, since they may stand as attributes or as elements.
   */
  static boolean hasGps(byte[] data, int from, int to) {
    return contains(data, from, to, LATITUDE) || contains(data, from, to, LONGITUDE);
  }

  private static boolean contains(byte[] data, int from, int to, byte[] name) {
    for (int at = from; at <= to - name.length; at++) {
      if (Bytes.startsWith(data, at, to, name)) {
        return true;
      }
    }
    return false;
  }
}
