package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Walks over the chunks of a PNG (third edition, sections 5 and 11) and checks their order, lengths
 * and checksums.
 */
final class PngParser {

  private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1);
  private static final byte[] XMP = "XML:com.adobe.xmp\0".getBytes(ISO_8859_1);
  private static final byte[] IEND = "\0\0\0\0IEND\u00AEB`\u0082".getBytes(ISO_8859_1);

  private static final String WRONG_LENGTH = "a chunk has not the length of its kind";

  /** Length, type and checksum. */
  private static final int FRAME_BYTES = 12;

  private final byte[] data;
  private final int length;
  private final CRC32 checksum = new CRC32();
  private @Nullable PngHeader header;
  private @Nullable PngMetadata metadata;
  private PngStructure.Range palette = PngStructure.Range.NONE;
  private PngStructure.Range transparency = PngStructure.Range.NONE;
  private int pictureFrom;
  private int pictureTo;
  private boolean pictureEnded;
  private boolean animated;
  private boolean gps;
  private int orientation = 1;
  private boolean endMarker;
  private int at;

  private PngParser(byte[] data, int length) {
    this.data = data;
    this.length = length;
  }

  /** Reads {@code data[0, length)}, which starts like a PNG. */
  static PngStructure parse(byte[] data, int length) {
    PngParser parser = new PngParser(data, length);
    ImageDefect defect = parser.walk();
    return new PngStructure(
        parser.header,
        parser.animated,
        new Exif(parser.orientation, parser.gps),
        new PngStructure.Range(parser.pictureFrom, parser.pictureTo),
        parser.palette,
        parser.transparency,
        parser.endMarker,
        parser.endMarker ? length - parser.at : 0,
        parser.metadata == null ? null : parser.metadata.oddity(),
        defect);
  }

  private @Nullable ImageDefect walk() {
    int prefix = Math.min(length, SIGNATURE.length);
    for (int i = 0; i < prefix; i++) {
      if (data[i] != SIGNATURE[i]) {
        return corrupt("its signature is damaged, as by a transfer in text mode");
      }
    }
    at = prefix;
    while (!endMarker && length - at >= 8) {
      int size = Bytes.i32(data, at);
      String type = new String(data, at + 4, 4, ISO_8859_1);
      if (size < 0 || !isType(type)) {
        return corrupt("a chunk's length or type is damaged");
      }
      if (size > length - at - FRAME_BYTES) {
        return pastEnd(type, size);
      }
      checksum.reset();
      checksum.update(data, at + 4, size + 4);
      if ((int) checksum.getValue() != Bytes.i32(data, at + 8 + size)) {
        return corrupt("a chunk's checksum is wrong");
      }
      int from = at + 8;
      at += FRAME_BYTES + size;
      String problem = chunk(type, from, from + size);
      if (problem != null) {
        return corrupt(problem);
      }
    }
    return null;
  }

  private @Nullable String chunk(String type, int from, int to) {
    if ((header == null) != type.equals("IHDR")) {
      return "its image header is not its first chunk, or not its only one";
    }
    pictureEnded |= hasPicture() && !type.equals("IDAT");
    if (header != null && !isCritical(type)) {
      metadata = metadata == null ? new PngMetadata(data, header) : metadata;
      int colours = (palette.to() - palette.from()) / 3;
      if (!metadata.hasItsLength(type, to - from, colours)) {
        return WRONG_LENGTH;
      }
      metadata.look(type, from, to, colours, hasPicture());
    }
    switch (type) {
      case "IHDR" -> {
        if (to - from != PngHeader.BYTES || !PngHeader.isLegal(data, from)) {
          return "its image header is illegal";
        }
        header = PngHeader.read(data, from);
      }
      case "PLTE" -> {
        if (hasPalette() || hasPicture() || !isPalette(to - from)) {
          return "its palette is damaged";
        }
        palette = new PngStructure.Range(from, to);
      }
      case "IDAT" -> {
        if (pictureEnded) {
          return "its picture data is not in one piece";
        }
        if (header != null && header.colourType() == PngHeader.PALETTE && !hasPalette()) {
          return "it has no palette";
        }
        addPicture(from, to);
      }
      case "tRNS" -> {
        if (hasTransparency() || hasPicture() || !isTransparency(from, to)) {
          return "its transparent colours are damaged";
        }
        transparency = new PngStructure.Range(from, to);
      }
      case "IEND" -> {
        if (!hasPicture()) {
          return "it holds no picture";
        }
        if (from < to) {
          return WRONG_LENGTH;
        }
        endMarker = true;
      }
      case "acTL" -> animated |= to - from == 8 && Bytes.i32(data, from) > 1;
      case "eXIf" -> {
        Exif exif = Exif.read(data, from, to);
        orientation = exif.orientation();
        gps |= exif.hasGps();
      }
      case "iTXt" ->
          gps |= Bytes.startsWith(data, from, to, XMP) && XmpPacket.hasGps(data, from, to);
      default -> {
        if (isCritical(type)) {
          return "it has a chunk that no decoder knows";
        }
      }
    }
    return null;
  }

  private void addPicture(int from, int to) {
    if (!hasPicture()) {
      pictureFrom = from;
    }
    pictureTo = to;
  }

  private boolean hasPicture() {
    return pictureFrom > 0;
  }

  private boolean hasPalette() {
    return palette.to() > palette.from();
  }

  private boolean isPalette(int size) {
    int most =
        header != null && header.colourType() == PngHeader.PALETTE ? 1 << header.bitDepth() : 256;
    return size > 0 && size % 3 == 0 && size / 3 <= most;
  }

  private boolean hasTransparency() {
    return transparency.to() > transparency.from();
  }

  /** Of a palette so many colours, else one colour, and none where each pixel has its own alpha. */
  private boolean isTransparency(int from, int to) {
    int size = to - from;
    PngHeader image = header;
    if (image == null) {
      return false;
    }
    int type = image.colourType();
    if (type == PngHeader.PALETTE) {
      return size > 0 && size <= (palette.to() - palette.from()) / 3;
    }
    return type != PngHeader.GRAY_ALPHA
        && type != PngHeader.RGB_ALPHA
        && size == 2 * image.channels()
        && image.areSamples(data, from, to);
  }

  /** A chunk is longer than what is left of the file. */
  private @Nullable ImageDefect pastEnd(String type, int size) {
    if (Bytes.startsWith(data, length - IEND.length, length, IEND)) {
      return corrupt("the length of a chunk is wrong");
    }
    if (type.equals("IDAT") && header != null && !pictureEnded) {
      int from = at + 8;
      addPicture(from, size < length - from ? from + size : length);
    }
    return null;
  }

  /** The first letter says whether a decoder may skip what it doesn't know (5.4). */
  private static boolean isCritical(String type) {
    return Character.isUpperCase(type.charAt(0));
  }

  private static boolean isType(String type) {
    for (int i = 0; i < type.length(); i++) {
      int small = type.charAt(i) | 0x20;
      if (small < 'a' || small > 'z') {
        return false;
      }
    }
    return true;
  }

  private static ImageDefect corrupt(String detail) {
    return new ImageDefect(Kind.CORRUPT, detail);
  }
}
