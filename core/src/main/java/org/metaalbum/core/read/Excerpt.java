package org.metaalbum.core.read;

import tools.jackson.databind.JsonNode;

/** Short quotations from a file for messages. */
final class Excerpt {

  private static final int LONGEST = 80;

  private Excerpt() {}

  /** A part of a text, cut where it is long or its line ends. */
  static String of(String text, int start, int end) {
    int stop = start;
    int length = 0;
    while (stop < end
        && length < LONGEST
        && text.charAt(stop) != '\n'
        && text.charAt(stop) != '\r') {
      stop = text.offsetByCodePoints(stop, 1);
      length++;
    }
    return text.substring(start, Math.min(stop, end)) + (stop < end ? "…" : "");
  }

  /** A value as JSON writes it; what is in a list or an object is left out. */
  static String of(JsonNode value) {
    if (value.isObject()) {
      return "an object";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list";
    }
    String json = value.toString();
    return of(json, 0, json.length());
  }
}
