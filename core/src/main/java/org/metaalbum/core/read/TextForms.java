package org.metaalbum.core.read;

import java.text.Normalizer;
import java.util.Locale;

/** Forms in which two texts are the same to a person though not to a program. */
public final class TextForms {

  private TextForms() {}

  /** What a program writes for a character that it could not read. */
  public static final char REPLACEMENT = '\uFFFD';

  /** Letters up to here (Latin and its kin) are never joined by a joiner. */
  private static final int LAST_UNJOINED = 0x2FF;

  /**
   * Whether a character can't be seen wherever it stands, is a space other than U+0020, or lost.
   */
  public static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          !isJoiner(codePoint);
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default ->
          codePoint == REPLACEMENT
              || codePoint == 0x115F
              || codePoint == 0x1160
              || codePoint == 0x3164;
    };
  }

  /** Zero-width joiners are part of how Persian, Hindi and emoji are written. */
  public static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }

  /** Whether a text holds an invisible character, at its ends or inside. */
  public static boolean hasInvisible(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isInvisibleAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** The text without invisible characters, and without spaces around. */
  public static String visible(String text) {
    if (!hasInvisible(text)) {
      return text.strip();
    }
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (Character.isSpaceChar(codePoint)) {
        visible.append(' ');
      } else if (!isInvisibleAt(text, i)) {
        visible.appendCodePoint(codePoint);
      }
    }
    return visible.toString().strip();
  }

  /** Whether nothing of a text can be seen: it is empty, or {@link #visible} makes it so. */
  public static boolean showsNothing(String text) {
    return text.isEmpty() || (!isPlain(text.charAt(0)) && visible(text).isEmpty());
  }

  /** Whether a character is one of those of ASCII that leave ink. */
  private static boolean isPlain(char c) {
    return c > ' ' && c <= '~';
  }

  private static boolean isInvisibleAt(String text, int index) {
    char c = text.charAt(index);
    if (c == ' ' || isPlain(c)) {
      return false;
    }
    int codePoint = text.codePointAt(index);
    if (!isJoiner(codePoint)) {
      return isInvisible(codePoint);
    }
    boolean joins =
        index > 0
            && index + 1 < text.length()
            && text.charAt(index - 1) > LAST_UNJOINED
            && text.charAt(index + 1) > LAST_UNJOINED;
    return !joins;
  }

  /** What two file names have in common that differ only by case, spaces around or Unicode form. */
  public static String folded(String text) {
    return fold(Normalizer.normalize(visible(text), Normalizer.Form.NFC));
  }

  /**
   * What two categories have in common that differ only by case, spaces or Unicode form. The case
   * of a single character counts: {@code a} and {@code A} are two classes of an OCR dataset ({@code
   * docs/interpretation.md}).
   */
  public static String label(String text) {
    String plain = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
    if (plain.codePointCount(0, plain.length()) <= 1) {
      return plain;
    }
    StringBuilder dense = new StringBuilder();
    plain.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(dense::appendCodePoint);
    return fold(dense.toString());
  }

  /** Full case folding, near enough: by way of upper case, so that all variants meet. */
  private static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
