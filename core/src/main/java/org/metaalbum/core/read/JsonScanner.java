package org.metaalbum.core.read;

/**
 * Cuts a JSON text into tokens, and reports what stands between them that RFC 8259 does not allow:
 * comments, and blanks other than space, tab, CR and LF.
 */
final class JsonScanner {

  private final String text;
  private final JsonComplaints complaints;
  private final JsonStrings strings;
  private int position;

  JsonScanner(SourceText source, JsonComplaints complaints) {
    this.text = source.text();
    this.complaints = complaints;
    this.strings = new JsonStrings(text, complaints);
  }

  /** The next token; at the end of the text always {@link JsonToken.Type#END}. */
  JsonToken next() {
    skipBlanksAndComments();
    int start = position;
    if (start >= text.length()) {
      return new JsonToken(JsonToken.Type.END, start, start, "");
    }
    char c = text.charAt(start);
    JsonToken.Type mark =
        switch (c) {
          case '{' -> JsonToken.Type.OPEN_OBJECT;
          case '}' -> JsonToken.Type.CLOSE_OBJECT;
          case '[' -> JsonToken.Type.OPEN_ARRAY;
          case ']' -> JsonToken.Type.CLOSE_ARRAY;
          case ':' -> JsonToken.Type.COLON;
          case ',' -> JsonToken.Type.COMMA;
          default -> JsonToken.Type.STRAY;
        };
    JsonToken token;
    if (JsonStrings.opens(c)) {
      token = strings.read(start);
    } else if (isWordPart(text.codePointAt(start))) {
      token = word(start);
    } else {
      int end = text.offsetByCodePoints(start, 1);
      token = new JsonToken(mark, start, end, text.substring(start, end));
    }
    position = token.end();
    return token;
  }

  private JsonToken word(int start) {
    int end = start;
    while (end < text.length() && isWordPart(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return new JsonToken(JsonToken.Type.WORD, start, end, text.substring(start, end));
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || codePoint == '$'
        || codePoint == '+'
        || codePoint == '-'
        || codePoint == '.';
  }

  private void skipBlanksAndComments() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        position++;
      } else if (c == '#' || text.startsWith("//", position)) {
        comment(endOfLine(position));
      } else if (text.startsWith("/*", position)) {
        int close = text.indexOf("*/", position + 2);
        comment(close < 0 ? text.length() : close + 2);
      } else if (isForeignBlank(c)) {
        complaints.syntax(
            position,
            "A character that looks like a blank (U+%04X) stands between the values. Replace it by a space."
                .formatted((int) c),
            "space, tab or line break",
            "U+%04X".formatted((int) c));
        while (position < text.length() && isForeignBlank(text.charAt(position))) {
          position++;
        }
      } else {
        return;
      }
    }
  }

  private void comment(int end) {
    complaints.syntax(
        position, "JSON has no comments. Remove this one.", null, Excerpt.of(text, position, end));
    position = end;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean isForeignBlank(char c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
