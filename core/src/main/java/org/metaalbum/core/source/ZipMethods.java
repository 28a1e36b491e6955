package org.metaalbum.core.source;

/** The names of compression methods (APPNOTE.TXT 6.3.10, section 4.4.5). */
final class ZipMethods {

  private ZipMethods() {}

  /** The usual name of a method, or its number. */
  static String name(int method) {
    return switch (method) {
      case 1 -> "Shrink";
      case 6 -> "Implode";
      case 9 -> "Deflate64";
      case 12 -> "bzip2";
      case 14 -> "LZMA";
      case 93 -> "Zstandard";
      case 95 -> "XZ";
      case 98 -> "PPMd";
      default -> "number " + method;
    };
  }
}
