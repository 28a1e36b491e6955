package org.metaalbum.core.datasheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.schema.DatasheetTemplate;

/** Reads datasheets: Markdown, plain text, and PDF. */
public final class DatasheetReader {

  /** The largest file that is read, in bytes; published datasheets have about 100 kB. */
  public static final int LARGEST = 16 << 20;

  /** The most characters of Markdown that are read; published datasheets have 20,000. */
  private static final int LONGEST = 1_000_000;

  /** A document with headings or questions of this many sections is a datasheet. */
  private static final int ENOUGH_SECTIONS = 3;

  /** How far before its end the last line of a PDF may stand; readers accept about so much. */
  private static final int LAST_LINE_WITHIN = 2048;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final DatasheetTemplate template;

  /** Reads by a template. */
  public DatasheetReader(DatasheetTemplate template) {
    this.template = template;
  }

  /**
   * Reads a file if it is a datasheet: its name says so, or it has the sections of one.
   *
   * @param path relative to the dataset
   */
  public Optional<Datasheet> readIfDatasheet(String path, byte[] bytes) {
    Datasheet read = read(path, bytes);
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean isNamed = name.replaceAll("[-_ ]", "").contains("datasheet");
    return isNamed || read.sections().size() >= ENOUGH_SECTIONS
        ? Optional.of(read)
        : Optional.empty();
  }

  /** Reads a file as a datasheet, whatever it is; what can't be read has a defect. */
  public Datasheet read(String path, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return tooLarge(path);
    }
    try {
      return TimeLimit.call(() -> DatasheetParser.parse(path, lines(path, bytes), template));
    } catch (UnreadableException e) {
      return Datasheet.unreadable(path, e.defect());
    }
  }

  /** A file that is larger than {@link #LARGEST}, without reading it. */
  public static Datasheet tooLarge(String path) {
    return Datasheet.unreadable(
        path,
        new DatasheetDefect(
            "it is larger than %s MB".formatted(LARGEST >> 20), "Hand in the datasheet alone."));
  }

  private static List<Line> lines(String path, byte[] bytes)
      throws IOException, UnreadableException {
    boolean isPdf = isPdf(bytes);
    if (isPdf) {
      requireEnd(bytes);
      PdfBombs.check(bytes);
    } else if (bytes.length > 0 && path.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw new UnreadableException("it is no PDF", "Export it again as PDF.");
    }
    List<Line> lines = isPdf ? PdfLines.of(bytes) : MarkdownLines.of(text(bytes));
    if (lines.isEmpty()) {
      throw isPdf
          ? new UnreadableException(
              "it has no text, only pictures of it", "Export it from its source, don't scan it.")
          : new UnreadableException("it is empty", "Write it.");
    }
    return lines;
  }

  /** Half a PDF can often be read, and is half a datasheet (ISO 32000-1, 7.5.5: the last line). */
  private static void requireEnd(byte[] bytes) throws UnreadableException {
    int from = Math.max(0, bytes.length - LAST_LINE_WITHIN);
    String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw new UnreadableException("its end is missing", "Copy or export it again.");
    }
  }

  private static boolean isPdf(byte[] bytes) {
    // Readers of PDF accept some bytes before the header.
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return start.contains(new String(PDF, StandardCharsets.ISO_8859_1));
  }

  /** UTF-8, or windows-1252, which text that is no UTF-8 mostly is; UTF-16 by its mark. */
  private static String text(byte[] bytes) throws UnreadableException {
    String text;
    try {
      text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    if (text.length() > LONGEST) {
      throw new UnreadableException(
          "it is longer than %s characters".formatted(LONGEST), "Hand in the datasheet alone.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableException("it is neither text nor PDF", "Save it as Markdown or as PDF.");
    }
    return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset charset(byte[] bytes) {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
