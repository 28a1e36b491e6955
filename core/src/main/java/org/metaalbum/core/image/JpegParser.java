package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Walks over the markers of a JPEG (ITU-T T.81, annex B). Each step moves forward, so that no input
 * can hold it up; each length is checked before its bytes are looked at.
 */
final class JpegParser {

  /** More scans than any encoder makes; a decoder works on the whole image for each. */
  private static final int MAXIMUM_SCANS = 100;

  private final byte[] data;
  private final int length;
  private final @Nullable JpegCodedData coded;
  private final JpegTables tables = new JpegTables();
  private final JpegApplicationData application = new JpegApplicationData();
  private @Nullable JpegFrame frame;
  private @Nullable JpegAccount account;
  private boolean linesFollow;
  private int scans;
  private int dataStart;
  private boolean endMarker;
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
    return new JpegStructure(
        frame == null ? 0 : frame.width(),
        frame == null ? 0 : frame.height(),
        frame == null ? 0 : frame.components(),
        frame == null ? 0 : frame.precision(),
        frame != null && parser.application.isRgb(frame),
        parser.application.exif(),
        parser.scans,
        parser.dataStart,
        parser.at,
        parser.endMarker,
        parser.endMarker ? length - parser.at : 0,
        parser.application.oddity(),
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
      case JpegMarker.DAC -> unsupported("arithmetic coding");
      case JpegMarker.DHP, JpegMarker.EXP -> unsupported("hierarchical coding");
      case JpegMarker.SOF55 -> unsupported("JPEG-LS coding");
      case JpegMarker.DNL -> null;
      default -> {
        if (marker <= JpegMarker.SOF15) {
          yield frameHeader(marker, from, size);
        }
        application.read(marker, data, from, at);
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
