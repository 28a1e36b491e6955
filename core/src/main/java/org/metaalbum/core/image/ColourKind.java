package org.metaalbum.core.image;

/** How the samples of a pixel are to be understood. */
public enum ColourKind {
  RGB("RGB"),
  RGB_ALPHA("RGB with alpha"),
  GRAY("grayscale"),
  GRAY_ALPHA("grayscale with alpha"),
  PALETTE("palette"),
  CMYK("CMYK"),
  /** Black and white, one bit a pixel. */
  BILEVEL("bilevel"),
  /** Two channels, five channels, or the like. */
  OTHER("unusual"),
  /** Not determined, since the file is no JPEG or PNG or its header is damaged. */
  UNKNOWN("unknown");

  private final String label;

  ColourKind(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }
}
