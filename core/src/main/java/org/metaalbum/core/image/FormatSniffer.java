package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what a file is by its first bytes. */
final class FormatSniffer {

  /** Text is told from data by this much of the file. */
  private static final int SAMPLE_BYTES = 8192;

  /** Bytes that a format starts with, or that stand at a fixed place. */
  private static final class Signature {

    private final ImageFormat format;
    private final int at;
    private final byte[] bytes;

    Signature(ImageFormat format, int at, String latin1) {
      this.format = format;
      this.at = at;
      this.bytes = latin1.getBytes(ISO_8859_1);
    }

    boolean matches(byte[] data, int length) {
      return length >= at && Bytes.startsWith(data, at, length, bytes);
    }
  }

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(ImageFormat.JPEG, 0, "\u00FF\u00D8\u00FF"),
          new Signature(ImageFormat.PNG, 0, "\u0089PNG"),
          new Signature(ImageFormat.GIF, 0, "GIF87a"),
          new Signature(ImageFormat.GIF, 0, "GIF89a"),
          new Signature(ImageFormat.TIFF, 0, "II*\0"),
          new Signature(ImageFormat.TIFF, 0, "MM\0*"),
          new Signature(ImageFormat.TIFF, 0, "II+\0"),
          new Signature(ImageFormat.TIFF, 0, "MM\0+"),
          new Signature(ImageFormat.JPEG_2000, 0, "\0\0\0\u000CjP  "),
          new Signature(ImageFormat.JPEG_2000, 0, "\u00FFO\u00FFQ"),
          new Signature(ImageFormat.JPEG_XL, 0, "\0\0\0\u000CJXL "),
          new Signature(ImageFormat.JPEG_XL, 0, "\u00FF\n"),
          new Signature(ImageFormat.PSD, 0, "8BPS"),
          new Signature(ImageFormat.ICO, 0, "\0\0\1\0"),
          new Signature(ImageFormat.GIT_LFS_POINTER, 0, "version https://git-lfs.github.com/spec/"),
          new Signature(ImageFormat.PDF, 0, "%PDF-"),
          new Signature(ImageFormat.ARCHIVE, 0, "PK\3\4"),
          new Signature(ImageFormat.ARCHIVE, 0, "PK\5\6"),
          new Signature(ImageFormat.ARCHIVE, 0, "\u001F\u008B"),
          new Signature(ImageFormat.ARCHIVE, 0, "7z\u00BC\u00AF'\u001C"),
          new Signature(ImageFormat.ARCHIVE, 0, "Rar!\u001A\7"),
          new Signature(ImageFormat.ARCHIVE, 0, "\u00FD7zXZ\0"),
          new Signature(ImageFormat.ARCHIVE, 0, "BZh"),
          new Signature(ImageFormat.ARCHIVE, 0, "(\u00B5/\u00FD"),
          new Signature(ImageFormat.ARCHIVE, 257, "ustar"));

  /** Brands of ISO/IEC 23008-12 (HEIF) and AV1 image files. */
  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

  private static final Set<Integer> BMP_HEADER_BYTES = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

  private FormatSniffer() {}

  /** What {@code data[0, length)} is. */
  static ImageFormat sniff(byte[] data, int length) {
    if (length == 0) {
      return ImageFormat.EMPTY;
    }
    for (Signature signature : SIGNATURES) {
      if (signature.matches(data, length)) {
        return signature.format;
      }
    }
    if (length == 2 && Bytes.u16(data, 0) == 0xFFD8) {
      return ImageFormat.JPEG;
    }
    if (length >= 12 && ascii(data, 0, 4).equals("RIFF") && ascii(data, 8, 4).equals("WEBP")) {
      return ImageFormat.WEBP;
    }
    if (length >= 12
        && ascii(data, 4, 4).equals("ftyp")
        && HEIF_BRANDS.contains(ascii(data, 8, 4))) {
      return ImageFormat.HEIF;
    }
    if (length >= 18
        && ascii(data, 0, 2).equals("BM")
        && BMP_HEADER_BYTES.contains(Integer.reverseBytes(Bytes.i32(data, 14)))) {
      return ImageFormat.BMP;
    }
    if (isNetpbm(data, length)) {
      return ImageFormat.NETPBM;
    }
    return text(data, length);
  }

  /** P1 to P7, white space, and a number, a comment or the name of a field. */
  private static boolean isNetpbm(byte[] data, int length) {
    return length >= 4
        && data[0] == 'P'
        && data[1] >= '1'
        && data[1] <= '7'
        && (data[2] == '\n' || data[2] == ' ' || data[2] == '\r' || data[2] == '\t')
        && (data[3] == '#' || data[3] == 'W' || (data[3] >= '0' && data[3] <= '9'));
  }

  private static ImageFormat text(byte[] data, int length) {
    int sample = Math.min(length, SAMPLE_BYTES);
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(sample);
    // The sample may end within a character, the file may not.
    boolean whole = sample == length;
    if (decoder.decode(ByteBuffer.wrap(data, 0, sample), characters, whole).isError()) {
      return ImageFormat.UNKNOWN;
    }
    String text = characters.flip().toString();
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      return ImageFormat.UNKNOWN;
    }
    String start = text.replace("\uFEFF", "").strip();
    start = start.substring(0, Math.min(start.length(), 14)).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        ? ImageFormat.HTML
        : ImageFormat.TEXT;
  }

  private static String ascii(byte[] data, int at, int count) {
    return new String(data, at, count, US_ASCII);
  }
}
