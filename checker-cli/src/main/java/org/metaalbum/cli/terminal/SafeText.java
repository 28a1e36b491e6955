package org.metaalbum.cli.terminal;

import java.util.Locale;

/**
 * Makes text from a dataset harmless to show. File names and cells may hold escape sequences that
 * move the cursor, bidirectional marks that reorder a line (CVE-2021-42574), or line breaks that
 * fake a line of the report; all of these are shown as {@code \}{@code u001b} and the like.
 */
public final class SafeText {

  private SafeText() {}

  /** The text with everything that isn't plainly visible written as an escape. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(SafeText::isHostile)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isHostile(codePoint)) {
                appendEscape(out, codePoint);
              } else {
                out.appendCodePoint(codePoint);
              }
            });
    return out.toString();
  }

  private static void appendEscape(StringBuilder out, int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }

  private static boolean isHostile(int codePoint) {
    return switch (Character.getType(codePoint)) {
      // FORMAT holds bidirectional and zero-width marks; a lone surrogate can't be encoded.
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Visible as nothing, or as a plain space that it isn't.
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> false;
    };
  }
}
