package org.metaalbum.core.read;

import java.util.List;
import java.util.Set;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.report.Location;
import org.metaalbum.schema.SchemaOutline;
import tools.jackson.databind.JsonNode;

/** Finds blanks around the texts of known keys, and characters in them that nobody sees. */
final class TextDefects {

  /** Prose: it may hold line breaks, and blanks at its ends do no harm. */
  private static final Set<String> PROSE = Set.of("/long_description", "/dataset_description");

  private final JsonDocument document;
  private final JsonComplaints complaints;
  private final SchemaOutline outline;
  private final Set<String> reported;

  /**
   * @param reported pointers of values about which something has been said already
   */
  TextDefects(
      JsonDocument document,
      JsonComplaints complaints,
      SchemaOutline outline,
      Set<String> reported) {
    this.document = document;
    this.complaints = complaints;
    this.outline = outline;
    this.reported = reported;
  }

  /** Reports them. */
  void report(JsonNode root) {
    object(root, "");
  }

  private void object(JsonNode object, String pointer) {
    for (String key : outline.knownKeys(pointer)) {
      JsonNode value = object.path(key);
      String child = JsonDocument.child(pointer, key);
      if (value.isObject()) {
        object(value, child);
      } else if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          check(value.path(i), child + "/" + i);
        }
      } else {
        check(value, child);
      }
    }
  }

  private void check(JsonNode value, String pointer) {
    Location place = document.values().get(pointer);
    if (!value.isString() || place == null || reported.contains(pointer)) {
      return;
    }
    String text = value.stringValue();
    String name = pointer.substring(1);
    if (!text.isEmpty() && TextForms.showsNothing(text)) {
      String message = "'%s' holds nothing that anybody sees. Fill it in.".formatted(name);
      complaints.add(Kind.VALUE_EMPTY, place, message, "a text", Excerpt.of(value), List.of());
      return;
    }
    if (!PROSE.contains(pointer) && !text.strip().equals(text)) {
      String message = "'%s' has blanks at its start or end. Remove them.".formatted(name);
      complaints.add(
          Kind.TEXT_UNTIDY,
          place,
          message,
          Excerpt.of(text.strip(), 0, text.strip().length()),
          Excerpt.of(value),
          List.of());
      return;
    }
    text.codePoints()
        .filter(c -> TextForms.isInvisible(c) && !(PROSE.contains(pointer) && isLayout(c)))
        .findFirst()
        .ifPresent(
            c ->
                complaints.add(
                    Kind.TEXT_UNTIDY,
                    place,
                    "'%s' holds a character that nobody sees (U+%04X). Remove it, or write a space."
                        .formatted(name, c),
                    "visible characters and spaces",
                    "U+%04X".formatted(c),
                    List.of()));
  }

  private static boolean isLayout(int codePoint) {
    return codePoint == '\n' || codePoint == '\r' || codePoint == '\t' || codePoint == 0xA0;
  }
}
