package org.metaalbum.core.image;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Makes RGB pixels of the components of a decoded JPEG. */
final class JpegPixels {

  /** The factors of JFIF 1.02, as fractions of 2<sup>16</sup>: those of every decoder. */
  private static final int CR_TO_RED = 91881;

  private static final int CB_TO_GREEN = -22554;
  private static final int CR_TO_GREEN = -46802;
  private static final int CB_TO_BLUE = 116130;
  private static final int HALF = 1 << 15;

  private JpegPixels() {}

  /**
   * The fingerprint of an image; null if it is too large to be compared, or has neither 1 nor 3
   * components.
   *
   * @param raster the components as they are stored, interleaved by pixels
   * @param rgb whether three components are red, green and blue
   */
  static @Nullable Fingerprint fingerprint(Raster raster, boolean rgb) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int components = raster.getNumBands();
    if ((long) width * height > Fingerprint.MAXIMUM_PIXELS
        || (components != 1 && components != 3)) {
      return null;
    }
    // The samples where they lie: to ask the raster for them takes as long as all the rest.
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    int[] argb = new int[width * height];
    if (components == 1) {
      fromGray(samples, argb);
    } else if (rgb) {
      fromRgb(samples, argb);
    } else {
      fromYcc(samples, argb);
    }
    return Fingerprint.of(argb, width, height);
  }

  private static void fromGray(byte[] samples, int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | Bytes.u8(samples, i) * 0x010101;
    }
  }

  private static void fromRgb(byte[] samples, int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          pixel(
              Bytes.u8(samples, 3 * i), Bytes.u8(samples, 3 * i + 1), Bytes.u8(samples, 3 * i + 2));
    }
  }

  private static void fromYcc(byte[] samples, int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      int y = Bytes.u8(samples, 3 * i) << 16 | HALF;
      int cb = Bytes.u8(samples, 3 * i + 1) - 128;
      int cr = Bytes.u8(samples, 3 * i + 2) - 128;
      int red = (y + CR_TO_RED * cr) >> 16;
      int green = (y + CB_TO_GREEN * cb + CR_TO_GREEN * cr) >> 16;
      int blue = (y + CB_TO_BLUE * cb) >> 16;
      if (((red | green | blue) & ~0xFF) != 0) {
        red = clamp(red);
        green = clamp(green);
        blue = clamp(blue);
      }
      argb[i] = pixel(red, green, blue);
    }
  }

  private static int clamp(int level) {
    return Math.max(0, Math.min(255, level));
  }

  private static int pixel(int red, int green, int blue) {
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }
}
