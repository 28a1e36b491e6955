package org.metaalbum.core.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.report.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON (RFC 8259) and goes on behind mistakes that leave no doubt what was meant, so that a
 * file with three mistakes gets three findings. Each departure from the RFC is reported once; a
 * text about which nothing is reported is JSON. Behind a mistake that leaves doubt it stops.
 *
 * <p>Not Jackson's parser in its lenient modes: that reads ahead of the token it gives, stops at
 * the first missing comma, and names places that are not those of the mistake. Tests hold this one
 * against Jackson's strict parser.
 */
final class LenientJsonParser {

  /** The deepest nesting that is read; a card needs 2 levels. */
  static final int MAXIMUM_DEPTH = 64;

  /** The most values that are read; a card has about 60. */
  static final int MAXIMUM_VALUES = 10_000;

  /** The most characters that all JSON pointers together may take. */
  private static final int MAXIMUM_POINTERS = 16_000_000;

  private final SourceText source;
  private final JsonComplaints complaints;
  private final JsonScanner scanner;
  private final JsonDocument document = new JsonDocument();
  private JsonToken token;
  private int previousEnd;
  private int valueCount;
  private long pointerLength;

  private LenientJsonParser(SourceText source, JsonComplaints complaints) {
    this.source = source;
    this.complaints = complaints;
    this.scanner = new JsonScanner(source, complaints);
    this.token = scanner.next();
  }

  /** Reads a text to its end, or to the mistake at which there is no going on. */
  static JsonDocument parse(SourceText source, JsonComplaints complaints) {
    LenientJsonParser parser = new LenientJsonParser(source, complaints);
    if (parser.token.type() == JsonToken.Type.END) {
      if (complaints.defects().stream().noneMatch(defect -> defect.kind() == Kind.SYNTAX)) {
        complaints.syntax(parser.token.start(), "The file is empty.", "a JSON object", "no text");
      }
      return parser.document;
    }
    try {
      parser.requireReadable();
      JsonNode root = parser.value("", 1);
      if (parser.token.type() != JsonToken.Type.END) {
        complaints.syntax(
            parser.token.start(),
            "The JSON value is complete, and more text follows. Remove it.",
            "the end of the file",
            parser.quote());
      } else if (root != null) {
        parser.document.setRoot(root);
      }
    } catch (UnreadableException e) {
      // What is wrong has been reported; the document has no root.
    }
    return parser.document;
  }

  /** Reads a value; null if it is there and can't be understood. */
  private @Nullable JsonNode value(String pointer, int depth) throws UnreadableException {
    place(pointer);
    JsonToken first = token;
    switch (first.type()) {
      case OPEN_OBJECT -> {
        checkDepth(depth);
        advance();
        return object(first, pointer, depth);
      }
      case OPEN_ARRAY -> {
        checkDepth(depth);
        advance();
        return array(first, pointer, depth);
      }
      case TEXT -> {
        advance();
        return JsonNodeFactory.instance.stringNode(first.text());
      }
      case WORD -> {
        advance();
        return scalar(first, pointer);
      }
      case END -> throw stop("The file ends where a value should follow.", "a value");
      default -> throw stop("A value should stand here.", "a value");
    }
  }

  private @Nullable JsonNode scalar(JsonToken word, String pointer) {
    JsonScalar scalar = JsonScalar.of(word.text());
    String complaint = scalar.complaint();
    if (complaint != null) {
      complaints.syntax(word.start(), complaint, scalar.expected(), quote(word));
    }
    if (scalar.value() == null) {
      document.spoilt().add(pointer);
    }
    return scalar.value();
  }

  private ObjectNode object(JsonToken open, String pointer, int depth) throws UnreadableException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Location> seen = new HashMap<>();
    while (separated(open, JsonToken.Type.CLOSE_OBJECT, object.isEmpty() && seen.isEmpty())) {
      JsonToken key = token;
      boolean bare = key.type() == JsonToken.Type.WORD && !Character.isDigit(key.text().charAt(0));
      if (key.type() != JsonToken.Type.TEXT && !bare) {
        throw stop("A key in double quotes should stand here.", "a key in double quotes");
      }
      if (bare) {
        complaints.syntax(
            key.start(), "Keys stand in double quotes.", '"' + key.text() + '"', quote(key));
      }
      advance();
      String child = JsonDocument.child(pointer, key.text());
      Location place = source.location(key.start(), child);
      Location first = seen.putIfAbsent(key.text(), place);
      if (first != null) {
        complaints.add(
            Kind.DUPLICATE_KEY,
            place,
            "The key '%s' stands twice in this object; Python takes the last one. Remove one."
                .formatted(key.text()),
            "each key once",
            null,
            List.of(first));
      }
      document.keys().put(child, place);
      document.spoilt().remove(child);
      JsonNode value = member(child, depth);
      if (value == null) {
        object.remove(key.text());
      } else {
        object.set(key.text(), value);
      }
    }
    return object;
  }

  /** The colon and the value behind a key; null if the value can't be had. */
  private @Nullable JsonNode member(String pointer, int depth) throws UnreadableException {
    if (token.type() == JsonToken.Type.COLON) {
      advance();
    } else if (token.type() == JsonToken.Type.STRAY && token.text().equals("=")) {
      complaints.syntax(token.start(), "A colon stands between key and value.", ":", "=");
      advance();
    } else if (token.type() == JsonToken.Type.END) {
      throw stop("The file ends behind a key.", "a colon and a value");
    } else if (token.type() != JsonToken.Type.COMMA && !token.closes()) {
      throw stop("A colon is missing between key and value.", ":");
    }
    if (token.type() == JsonToken.Type.COMMA || token.type() == JsonToken.Type.CLOSE_OBJECT) {
      throw stop("The key before this has no value.", "a value");
    }
    return value(pointer, depth + 1);
  }

  private ArrayNode array(JsonToken open, String pointer, int depth) throws UnreadableException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (separated(open, JsonToken.Type.CLOSE_ARRAY, array.isEmpty())) {
      JsonNode value = value(pointer + "/" + array.size(), depth + 1);
      array.add(value == null ? JsonNodeFactory.instance.nullNode() : value);
    }
    return array;
  }

  /** Moves over the comma before the next member, or over the closing bracket: then false. */
  private boolean separated(JsonToken open, JsonToken.Type close, boolean first)
      throws UnreadableException {
    JsonToken comma = null;
    while (token.type() == JsonToken.Type.COMMA) {
      if (first || comma != null) {
        complaints.syntax(
            token.start(), "This comma has no value before it. Remove it.", "a value", ",");
      }
      comma = comma == null ? token : comma;
      advance();
    }
    if (token.type() == close) {
      if (comma != null && !first) {
        complaints.syntax(
            comma.start(), "No comma stands behind the last value. Remove it.", quote(), ",");
      }
      advance();
      return false;
    }
    if (token.type() == JsonToken.Type.END) {
      throw unclosed(open);
    }
    if (token.closes()) {
      throw stop(
          "This bracket closes nothing: the last one opened is '%s' in line %s."
              .formatted(open.text(), source.line(open.start())),
          close == JsonToken.Type.CLOSE_OBJECT ? "}" : "]");
    }
    if (comma == null && !first) {
      missingComma();
    }
    return true;
  }

  private void missingComma() throws UnreadableException {
    boolean sameLine = source.line(token.start()) == source.line(previousEnd);
    boolean doubtful =
        token.type() == JsonToken.Type.STRAY || (sameLine && token.type() == JsonToken.Type.WORD);
    if (doubtful || token.start() == previousEnd) {
      throw stop(
          "A comma or a closing bracket should stand here. A quote within a text is written \\\".",
          ",");
    }
    complaints.syntax(token.start(), "A comma is missing before this.", ",", quote());
  }

  private UnreadableException unclosed(JsonToken open) {
    if (complaints.defects().stream().anyMatch(defect -> atEnd(defect))) {
      return new UnreadableException();
    }
    complaints.add(
        Kind.SYNTAX,
        source.location(token.start()),
        "The file ends too early: the '%s' of line %s is not closed."
            .formatted(open.text(), source.line(open.start())),
        open.type() == JsonToken.Type.OPEN_OBJECT ? "}" : "]",
        "the end of the file",
        List.of(source.location(open.start())));
    return new UnreadableException();
  }

  /** Whether a text that runs to the end of the file has been reported already. */
  private static boolean atEnd(MetadataDefect defect) {
    return "the end of the file".equals(defect.actual());
  }

  private void place(String pointer) throws UnreadableException {
    document.values().put(pointer, source.location(token.start(), pointer));
    valueCount++;
    pointerLength += pointer.length();
    if (valueCount > MAXIMUM_VALUES || pointerLength > MAXIMUM_POINTERS) {
      throw overLimit(
          "The file holds too many values; the rest is not read.",
          "at most %s values".formatted(MAXIMUM_VALUES));
    }
  }

  private void checkDepth(int depth) throws UnreadableException {
    if (depth > MAXIMUM_DEPTH) {
      throw overLimit(
          "Objects and lists are nested too deeply; the rest is not read.",
          "at most %s levels".formatted(MAXIMUM_DEPTH));
    }
  }

  private UnreadableException overLimit(String message, String expected) {
    complaints.add(
        Kind.OVER_LIMIT, source.location(token.start()), message, expected, null, List.of());
    return new UnreadableException();
  }

  private UnreadableException stop(String message, String expected) {
    if (token.type() != JsonToken.Type.END
        || complaints.defects().stream().noneMatch(defect -> atEnd(defect))) {
      complaints.syntax(token.start(), message, expected, quote());
    }
    return new UnreadableException();
  }

  private void advance() throws UnreadableException {
    previousEnd = token.end();
    token = scanner.next();
    requireReadable();
  }

  /** Where a quote is never closed, nobody knows what is text and what is not. */
  private void requireReadable() throws UnreadableException {
    if (token.type() == JsonToken.Type.UNCLOSED) {
      throw new UnreadableException();
    }
  }

  private String quote() {
    return quote(token);
  }

  private String quote(JsonToken quoted) {
    return quoted.type() == JsonToken.Type.END
        ? "the end of the file"
        : Excerpt.of(source.text(), quoted.start(), quoted.end());
  }

  /** Thrown where there is no going on, after the reason has been reported. */
  private static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
