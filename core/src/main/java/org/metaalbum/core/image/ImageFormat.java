package org.metaalbum.core.image;

/** What the bytes of a file are, by their content and never by the file's name. */
public enum ImageFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("GIF"),
  BMP("BMP"),
  WEBP("WebP"),
  TIFF("TIFF"),
  ICO("ICO"),
  HEIF("HEIF or AVIF"),
  JPEG_2000("JPEG 2000"),
  JPEG_XL("JPEG XL"),
  PSD("Photoshop"),
  NETPBM("Netpbm"),
  /** No bytes at all. */
  EMPTY("an empty file"),
  /** The text that Git LFS leaves in place of a file. */
  GIT_LFS_POINTER("a Git LFS pointer"),
  HTML("an HTML page"),
  PDF("PDF"),
  ARCHIVE("an archive"),
  TEXT("text"),
  UNKNOWN("unknown data");

  private final String label;

  ImageFormat(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** Whether it is an image format at all, allowed in a dataset or not. */
  public boolean isImage() {
    return compareTo(EMPTY) < 0;
  }

  /** Whether a dataset may hold it ({@code docs/format.md}, "Images"). */
  public boolean isAllowed() {
    return this == JPEG || this == PNG;
  }
}
