package org.metaalbum.schema;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** The JSON of one profile, checked against its schema. */
final class ProfileFile {

  private ProfileFile() {}

  /** Parses and checks. {@code file} is named in errors. */
  static JsonNode read(String file, byte[] bytes) throws ProfileException {
    JsonNode json = parse(file, bytes);
    List<SchemaViolation> violations = SchemaValidator.of(DocumentSchema.PROFILE).validate(json);
    if (!violations.isEmpty()) {
      throw refuse(file, bytes, violations.get(0));
    }
    return json;
  }

  /** Parses, and doesn't look at what it says. */
  static JsonNode parse(String file, byte[] bytes) throws ProfileException {
    try {
      return JsonTree.read(bytes);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      int line = place == null ? 0 : Math.max(0, place.getLineNr());
      int column = place == null ? 0 : Math.max(0, place.getColumnNr());
      throw new ProfileException(
          "The profile is not JSON: there is a mistake here or just before.", file, line, column);
    }
  }

  private static ProfileException refuse(String file, byte[] bytes, SchemaViolation violation) {
    String at = violation.pointer().isEmpty() ? "The profile" : "'" + violation.pointer() + "'";
    String property = violation.property();
    String pointer = violation.pointer();
    String message;
    switch (violation.keyword()) {
      case "required" -> message = at + " lacks the key '" + property + "'.";
      case "additionalProperties" -> {
        message = at + " has the unknown key '" + property + "'.";
        pointer = pointer + "/" + property;
      }
      case "propertyNames", "pattern" ->
          message =
              pointer.equals("/rules")
                  ? "'/rules' names a rule that can't be: rule ids are MA and three digits."
                  : at + " should be " + violation.expected() + ".";
      default -> message = at + " should be " + violation.expected() + ".";
    }
    return at(file, bytes, pointer, message);
  }

  /** An error at the key or value of a JSON pointer. */
  static ProfileException at(String file, byte[] bytes, String pointer, String message) {
    try (JsonParser parser = JsonTree.parser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
          TokenStreamLocation place = parser.currentTokenLocation();
          return new ProfileException(message, file, place.getLineNr(), place.getColumnNr());
        }
      }
    }
    return new ProfileException(message, file, 0, 0);
  }
}
