package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/**
 * What the application segments of a JPEG say: JFIF (ITU-T T.871), Adobe (ITU-T T.872, 6.5.3), EXIF
 * (CIPA DC-008) and XMP (ISO 16684-3).
 */
final class JpegApplicationData {

  private static final byte[] JFIF = "JFIF\0".getBytes(US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(US_ASCII);
  private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
  private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(US_ASCII);

  /** Where a JFIF segment has the number before the dot of its version (T.871, 10.1). */
  private static final int JFIF_VERSION = 5;

  /** A JFIF segment without a thumbnail; what is shorter is none. */
  private static final int JFIF_SIZE = 14;

  /**
   * Where an Adobe segment says how the colours are to be transformed: 0 is not at all, 1 and 2 are
   * to YCbCr and to YCCK.
   */
  private static final int ADOBE_TRANSFORM = 11;

  private boolean jfif;
  private int adobeTransform = -1;
  private @Nullable Exif exif;
  private boolean gps;
  private @Nullable ImageDefect oddity;

  /** Reads the segment with the parameters {@code data[from, to)}. */
  void read(int marker, byte[] data, int from, int to) {
    switch (marker) {
      case JpegMarker.APP0 -> readJfif(data, from, to);
      case JpegMarker.APP1 -> readMetadata(data, from, to);
      case JpegMarker.APP14 -> readAdobe(data, from, to);
      default -> {
        // The others say nothing that is asked for.
      }
    }
  }

  /** Orientation of the first EXIF block, and whether any block has a position. */
  Exif exif() {
    return new Exif(exif == null ? 1 : exif.orientation(), gps);
  }

  /** What the standards don't know, and decoders pass over, if there is something. */
  @Nullable ImageDefect oddity() {
    return oddity;
  }

  /** What decoders take an image for: JFIF is YCbCr, else Adobe's segment says it, else the ids. */
  boolean isRgb(JpegFrame header) {
    if (header.components() != 3 || jfif) {
      return false;
    }
    if (adobeTransform >= 0) {
      return adobeTransform == 0;
    }
    return header.component('R') == 0 && header.component('G') == 1 && header.component('B') == 2;
  }

  private void readJfif(byte[] data, int from, int to) {
    if (to - from >= JFIF_SIZE && Bytes.startsWith(data, from, to, JFIF)) {
      jfif = true;
      if (Bytes.u8(data, from + JFIF_VERSION) != 1) {
        oddity = ImageDefect.irregular("its JFIF header has an unknown version");
      }
    }
  }

  private void readAdobe(byte[] data, int from, int to) {
    if (to - from > ADOBE_TRANSFORM && Bytes.startsWith(data, from, to, ADOBE)) {
      adobeTransform = Bytes.u8(data, from + ADOBE_TRANSFORM);
      if (adobeTransform > 2) {
        oddity = ImageDefect.irregular("its Adobe header has an unknown colour transform");
      }
    }
  }

  private void readMetadata(byte[] data, int from, int to) {
    if (Bytes.startsWith(data, from, to, EXIF)) {
      if (exif == null) {
        exif = Exif.read(data, from + EXIF.length, to);
        gps |= exif.hasGps();
      }
    } else if (Bytes.startsWith(data, from, to, XMP)) {
      gps |= XmpPacket.hasGps(data, from + XMP.length, to);
    }
  }
}
