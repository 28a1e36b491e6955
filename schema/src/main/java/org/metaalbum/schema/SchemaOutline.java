package org.metaalbum.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** What a schema says of a place in a document, in words. */
public final class SchemaOutline {

  private static final Map<String, String> TYPES =
      Map.of(
          "integer", "a whole number",
          "number", "a number",
          "string", "a text",
          "boolean", "true or false",
          "object", "an object",
          "array", "a list",
          "null", "null");

  private final JsonNode root;

  SchemaOutline(JsonNode root) {
    this.root = root;
  }

  /** The keys that an object may have at a JSON pointer of the document, in the schema's order. */
  public List<String> knownKeys(String pointer) {
    return List.copyOf(schemaOf(pointer).path("properties").propertyNames());
  }

  /** What type of value belongs at a JSON pointer, such as {@code a whole number}. */
  public String expectedAt(String pointer) {
    return types(schemaOf(pointer));
  }

  /**
   * What a keyword of the schema asks for.
   *
   * @param location where the keyword stands in the schema, as a JSON pointer
   */
  String expectedBy(String location, String keyword) {
    JsonNode schema = root.at(location.substring(0, location.lastIndexOf('/')));
    JsonNode value = root.at(location);
    return switch (keyword) {
      case "type" -> types(schema);
      case "const" -> value.toString();
      case "enum" -> oneOf(value);
      case "minimum" -> "at least " + value;
      case "maximum" -> "at most " + value;
      case "propertyNames" -> value.path("description").asString("a key that the schema knows");
      case "minItems" -> "at least " + value + (value.asInt() == 1 ? " item" : " items");
      default -> schema.path("description").asString("a value as " + keyword + " demands");
    };
  }

  private JsonNode schemaOf(String pointer) {
    JsonNode schema = root;
    for (String part : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      JsonNode property = schema.path("properties").path(unescape(part));
      schema = resolve(property.isMissingNode() ? schema.path("items") : property);
    }
    return schema;
  }

  /** Follows a reference; a {@code type} beside it narrows it. */
  private JsonNode resolve(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isString() ? root.at(reference.stringValue().substring(1)) : schema;
  }

  private String types(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      StringJoiner words = new StringJoiner(" or ");
      type.forEach(each -> words.add(TYPES.getOrDefault(each.asString(), each.asString())));
      return words.toString();
    }
    return type.isString() ? TYPES.getOrDefault(type.asString(), type.asString()) : "an object";
  }

  private static String oneOf(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.toString()));
    return "one of " + String.join(", ", words);
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
