package org.metaalbum.core.datasheet;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line on a page.
 *
 * @param text what it says, without the numbers of footnotes
 * @param y how far its base line is below the top of the page, in points
 * @param x how far it starts from the left, in points
 * @param size the largest size of its letters, in points
 */
record PdfLine(String text, float y, float x, float size) {

  /** Puts a line together from its words. */
  static final class Builder {

    /** A digit this much smaller than the text before it is the number of a footnote. */
    private static final float SUPERSCRIPT = 0.8f;

    private final StringBuilder text = new StringBuilder();
    private float y;
    private float x;
    private float size;

    void word(String word, List<TextPosition> positions) {
      if (positions.isEmpty()) {
        text.append(word);
        return;
      }
      if (text.toString().isBlank()) {
        y = positions.get(0).getYDirAdj();
        x = positions.get(0).getXDirAdj();
      }
      float largest = size;
      for (TextPosition position : positions) {
        largest = Math.max(largest, sizeOf(position));
      }
      if (!isSmall(positions, largest)) {
        text.append(word);
      } else {
        for (TextPosition position : positions) {
          if (!isSmallDigit(position, largest)) {
            text.append(position.getUnicode());
          }
        }
      }
      size = largest;
    }

    void space() {
      text.append(' ');
    }

    Optional<PdfLine> end() {
      String said = text.toString().replaceAll("\\s+([,.;:)])(?=\\s|$)", "$1").strip();
      PdfLine line = new PdfLine(said, y, x, size);
      text.setLength(0);
      size = 0;
      return said.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static boolean isSmall(List<TextPosition> positions, float largest) {
      return positions.stream().anyMatch(position -> isSmallDigit(position, largest));
    }

    private static boolean isSmallDigit(TextPosition position, float largest) {
      String letter = position.getUnicode();
      return letter.length() == 1
          && Character.isDigit(letter.charAt(0))
          && sizeOf(position) < SUPERSCRIPT * largest;
    }

    private static float sizeOf(TextPosition position) {
      return Math.abs(position.getTextMatrix().getScalingFactorY());
    }
  }
}
