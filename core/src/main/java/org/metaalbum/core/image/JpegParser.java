package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Walks over the markers of a JPEG (ITU-T T.81, annex B). Each step moves forward, so that no input
 * can hold it up; each length is checked before its bytes are looked at.
 */
final class JpegParser {

  /** More scans than any encoder makes; a decoder works on the whole image for each. */
  private static final int MAXIMUM_SCANS = 100;

  private static final byte[] JFIF = "JFIF\0".getBytes(US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(US_ASCII);

  /** Where a JFIF segment has the number before the dot of its version (ITU-T T.871, 10.1). */
  private static final int JFIF_VERSION = 5;

  /** A JFIF segment without a thumbnail; what is shorter is none. */
  private static final int JFIF_SIZE = 14;

  /**
   * Where an Adobe segment says how the colours are to be transformed; 0 is not at all, 1 and 2 are
   * to YCbCr and to YCCK (ITU-T T.872, 6.5.3).
   */
  private static final int ADOBE_TRANSFORM = 11;

  private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
  private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(US_ASCII);

  private final byte[] data;
  private final int length;
  private final @Nullable JpegCodedData coded;
  private final JpegTables tables = new JpegTables();
  private @Nullable JpegFrame frame;
  private @Nullable JpegAccount account;
  private @Nullable Exif exif;
  private boolean gps;
  private boolean jfif;
  private int adobeTransform = -1;
  private boolean linesFollow;
  private int scans;
  private int dataStart;
  private boolean endMarker;
  private @Nullable ImageDefect oddity;
  private int at = 2;

  private JpegParser(byte[] data, int length, @Nullable JpegCodedData coded) {
    this.data = data;
    this.length = length;
    this.coded = coded;
  }

  /** Reads {@code data[0, length)}, which starts with the marker SOI. */
  static JpegStructure parse(byte[] data, int length) {
    return parse(data, length, null);
  }

  /**
   * The same.
   *
   * @param coded is left with coded data that need not be read once more to be looked at; null if
   *     nobody will
   */
  static JpegStructure parse(byte[] data, int length, @Nullable JpegCodedData coded) {
    if (coded != null) {
      coded.forget();
    }
    JpegParser parser = new JpegParser(data, length, coded);
    ImageDefect defect = parser.walk();
    JpegFrame frame = parser.frame;
    int orientation = parser.exif == null ? 1 : parser.exif.orientation();
    return new JpegStructure(
        frame == null ? 0 : frame.width(),
        frame == null ? 0 : frame.height(),
        frame == null ? 0 : frame.components(),
        frame == null ? 0 : frame.precision(),
        frame != null && parser.isRgb(frame),
        new Exif(orientation, parser.gps),
        parser.scans,
        parser.dataStart,
        parser.at,
        parser.endMarker,
        parser.endMarker ? length - parser.at : 0,
        parser.oddity,
        defect);
  }

  private @Nullable ImageDefect walk() {
    while (at < length) {
      int start = at;
      if (Bytes.u8(data, at) != 0xFF) {
        return corrupt("it has bytes between its segments that belong to none");
      }
      while (at < length && Bytes.u8(data, at) == 0xFF) {
        at++;
      }
      if (at == length) {
        break;
      }
      int marker = Bytes.u8(data, at++);
      if (marker == JpegMarker.EOI) {
        endMarker = true;
        return atEnd();
      }
      if (marker < JpegMarker.SOF0 || (marker >= JpegMarker.RST0 && marker < JpegMarker.EOI)) {
        return corrupt("it has a marker where none may stand");
      }
      if (length - at < 2 || length - at < Bytes.u16(data, at)) {
        return pastEnd(start);
      }
      int size = Bytes.u16(data, at) - 2;
      if (size < 0) {
        return corrupt("it has a segment without a length");
      }
      at += 2;
      ImageDefect defect = segment(marker, start, size);
      if (defect != null) {
        return defect;
      }
    }
    return cutOff();
  }

  /** Reads the segment of which the {@code size} bytes of parameters start here. */
  private @Nullable ImageDefect segment(int marker, int start, int size) {
    int from = at;
    at += size;
    return switch (marker) {
      case JpegMarker.DQT ->
          require(tables.readQuantisation(data, from, at), "a quantisation table is damaged");
      case JpegMarker.DHT ->
          require(tables.readHuffman(data, from, at), "a Huffman table is damaged");
      case JpegMarker.SOS -> scan(start, from, size);
      case JpegMarker.DRI -> require(size == 2, "its restart interval is damaged");
      case JpegMarker.APP0 -> {
        readJfif(from, size);
        yield null;
      }
      case JpegMarker.APP14 -> {
        readAdobe(from, size);
        yield null;
      }
      case JpegMarker.APP1 -> {
        readMetadata(from);
        yield null;
      }
      case JpegMarker.DAC -> unsupported("arithmetic coding");
      case JpegMarker.DHP, JpegMarker.EXP -> unsupported("hierarchical coding");
      case JpegMarker.SOF55 -> unsupported("JPEG-LS coding");
      case JpegMarker.DNL -> null;
      default -> {
        if (marker <= JpegMarker.SOF15) {
          yield frameHeader(marker, from, size);
        }
        yield require(JpegMarker.isMetadata(marker), "it has an unknown marker");
      }
    };
  }

  private @Nullable ImageDefect frameHeader(int marker, int from, int size) {
    if (frame != null || size < 6) {
      return corrupt(frame != null ? "it has two frame headers" : "its frame header is damaged");
    }
    JpegFrame header = new JpegFrame(data, from, marker);
    frame = header;
    if (marker > JpegMarker.SOF2) {
      return unsupported(coding(marker));
    }
    if (header.precision() == 12) {
      return unsupported("12 bits a sample");
    }
    String problem = header.problem(size);
    if (problem != null) {
      frame = null;
      return corrupt(problem);
    }
    account = new JpegAccount(header);
    linesFollow = header.height() == 0;
    return header.wholeSamplingRatios() ? null : unsupported("fractional subsampling");
  }

  /** The processes of the frame markers above SOF2 (T.81, table B.1). */
  private static String coding(int marker) {
    if (marker > 0xC8) {
      return "arithmetic coding";
    }
    return marker == 0xC3 || marker == 0xC7 ? "lossless coding" : "hierarchical coding";
  }

  private @Nullable ImageDefect scan(int start, int from, int size) {
    JpegFrame header = frame;
    JpegAccount delivered = account;
    if (header == null || delivered == null) {
      return corrupt("its data comes before its frame header");
    }
    if (++scans == 1) {
      dataStart = start;
    }
    if (scans > MAXIMUM_SCANS) {
      return new ImageDefect(Kind.OVER_LIMIT, "it has more than " + MAXIMUM_SCANS + " scans");
    }
    String problem = JpegScanHeader.problem(data, from, size, header, delivered, tables);
    if (problem != null) {
      return corrupt(problem);
    }
    skipEntropyCodedData(header.progressive() ? null : coded);
    if (linesFollow) {
      return at + 1 < length && Bytes.u8(data, at + 1) == JpegMarker.DNL
          ? unsupported("a height that follows the first scan")
          : corrupt("its frame header declares an empty image");
    }
    return null;
  }

  /**
   * Moves to the next marker that is neither a stuffed byte nor a restart (T.81, B.1.1.5).
   *
   * @param taken gets the data on the way, unless it is null
   */
  private void skipEntropyCodedData(@Nullable JpegCodedData taken) {
    while (true) {
      if (taken == null) {
        at = JpegCodedData.findFF(data, at, length);
      } else {
        taken.read(data, at, length);
        at = taken.next();
      }
      if (at == length) {
        return;
      }
      int next = at + 1 < length ? Bytes.u8(data, at + 1) : 0;
      if (next != 0 && next != 0xFF && !JpegMarker.isRestart(next)) {
        return;
      }
      at++;
    }
  }

  /** What decoders take an image for: JFIF is YCbCr, else Adobe's segment says it, else the ids. */
  private boolean isRgb(JpegFrame header) {
    if (header.components() != 3 || jfif) {
      return false;
    }
    if (adobeTransform >= 0) {
      return adobeTransform == 0;
    }
    return header.component('R') == 0 && header.component('G') == 1 && header.component('B') == 2;
  }

  private void readJfif(int from, int size) {
    if (size >= JFIF_SIZE && Bytes.startsWith(data, from, at, JFIF)) {
      jfif = true;
      if (Bytes.u8(data, from + JFIF_VERSION) != 1) {
        oddity = ImageDefect.irregular("its JFIF header has an unknown version");
      }
    }
  }

  private void readAdobe(int from, int size) {
    if (size > ADOBE_TRANSFORM && Bytes.startsWith(data, from, at, ADOBE)) {
      adobeTransform = Bytes.u8(data, from + ADOBE_TRANSFORM);
      if (adobeTransform > 2) {
        oddity = ImageDefect.irregular("its Adobe header has an unknown colour transform");
      }
    }
  }

  private void readMetadata(int from) {
    if (Bytes.startsWith(data, from, at, EXIF)) {
      if (exif == null) {
        exif = Exif.read(data, from + EXIF.length, at);
        gps |= exif.hasGps();
      }
    } else if (Bytes.startsWith(data, from, at, XMP)) {
      gps |= XmpPacket.hasGps(data, from + XMP.length, at);
    }
  }

  private @Nullable ImageDefect atEnd() {
    JpegAccount delivered = account;
    if (delivered == null || scans == 0) {
      return corrupt("it holds no picture");
    }
    return delivered.everyComponentBegun() ? null : corrupt("a colour component has no data");
  }

  /**
   * The file ends without an end marker; whether all pixels are there is for the decoder to say.
   */
  private @Nullable ImageDefect cutOff() {
    JpegAccount delivered = account;
    if (delivered == null || scans == 0) {
      return new ImageDefect(Kind.TRUNCATED, "it ends within its headers");
    }
    return delivered.complete()
        ? null
        : new ImageDefect(Kind.TRUNCATED, "it ends before its last scan");
  }

  /** A segment is longer than what is left of the file. */
  private @Nullable ImageDefect pastEnd(int start) {
    if (data[length - 2] == (byte) 0xFF && data[length - 1] == (byte) JpegMarker.EOI) {
      return corrupt("the length of a segment is wrong");
    }
    at = start;
    return cutOff();
  }

  private static @Nullable ImageDefect require(boolean sound, String detail) {
    return sound ? null : corrupt(detail);
  }

  private static ImageDefect corrupt(String detail) {
    return new ImageDefect(Kind.CORRUPT, detail);
  }

  private static ImageDefect unsupported(String detail) {
    return new ImageDefect(Kind.UNSUPPORTED_CODING, detail);
  }
}
