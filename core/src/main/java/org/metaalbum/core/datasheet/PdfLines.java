package org.metaalbum.core.datasheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF's text, without page numbers, running heads and footnotes. This is the only
 * class that needs PDFBox, so that its classes are loaded only when there is a PDF.
 */
final class PdfLines extends PDFTextStripper {

  /** A datasheet has 7 to 10 pages. */
  static final int MOST_PAGES = 200;

  /** About 20 times as much text as the published datasheets have. */
  private static final int MOST_TEXT = 500_000;

  static {
    OneFont.install();
  }

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final PdfLine.Builder line = new PdfLine.Builder();
  private int length;

  private PdfLines() {
    setSortByPosition(false);
  }

  /**
   * The lines of a PDF.
   *
   * @throws UnreadableException if it is locked, too large, or has no text
   * @throws IOException if it is damaged
   */
  static List<Line> of(byte[] bytes) throws IOException, UnreadableException {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableException(
            "it has more than " + MOST_PAGES + " pages", "Hand in the datasheet alone.");
      }
      PdfLines stripper = new PdfLines();
      stripper.getText(document);
      return PageFurniture.strip(stripper.pages);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("it is locked by a password", "Save it without a password.");
    }
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    length += text.length();
    if (length > MOST_TEXT) {
      throw new IOException("more text than a datasheet has");
    }
    line.word(text, positions);
  }

  @Override
  protected void writeWordSeparator() {
    line.space();
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    line.end().ifPresent(pages.get(pages.size() - 1)::add);
  }
}
