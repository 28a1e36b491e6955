package org.metaalbum.core.read;

/**
 * A piece of JSON text.
 *
 * @param type what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text what a text says, with its escapes resolved; else the piece as it is written
 */
record JsonToken(Type type, int start, int end, String text) {

  /** What a piece is. */
  enum Type {
    OPEN_OBJECT,
    CLOSE_OBJECT,
    OPEN_ARRAY,
    CLOSE_ARRAY,
    COLON,
    COMMA,
    /** A text in quotes. */
    TEXT,
    /** A text of which the quote is never closed; reported already. */
    UNCLOSED,
    /** Letters and digits without quotes: a number, {@code true}, or something that is not JSON. */
    WORD,
    /** A character that has no place in JSON. */
    STRAY,
    /** The end of the file. */
    END
  }

  /** Whether this closes a list or an object. */
  boolean closes() {
    return type == Type.CLOSE_OBJECT || type == Type.CLOSE_ARRAY;
  }
}
