package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.report.Location;
import org.metaalbum.schema.SchemaOutline;
import org.metaalbum.schema.SchemaValidator;
import org.metaalbum.schema.SchemaViolation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in terms of the format what a schema has against a document: one defect for one key or
 * value, at its place.
 */
final class SchemaDefects {

  private final String path;
  private final JsonDocument document;
  private final ObjectNode root;
  private final SchemaValidator validator;
  private final SchemaOutline outline;
  private final JsonComplaints complaints;

  SchemaDefects(
      String path,
      JsonDocument document,
      ObjectNode root,
      SchemaValidator validator,
      JsonComplaints complaints) {
    this.path = path;
    this.document = document;
    this.root = root;
    this.validator = validator;
    this.outline = validator.outline();
    this.complaints = complaints;
  }

  /** Reports all of them. A misspelt key counts as the right one from here on. */
  void report() {
    respell(root, "");
    Map<String, SchemaViolation> byValue = new LinkedHashMap<>();
    for (SchemaViolation violation : validator.validate(root)) {
      String property = violation.property();
      if (violation.keyword().equals("required") && property != null) {
        missing(violation, property);
      } else if (violation.keyword().equals("additionalProperties") && property != null) {
        unknown(violation.pointer(), property);
      } else {
        byValue.merge(violation.pointer(), violation, (a, b) -> a.keyword().equals("type") ? a : b);
      }
    }
    byValue.values().forEach(this::wrongValue);
    Set<String> reported = new HashSet<>(byValue.keySet());
    new TextDefects(document, complaints, outline, reported).report(root);
  }

  private void respell(ObjectNode object, String pointer) {
    List<String> known = outline.knownKeys(pointer);
    Set<String> absent = new TreeSet<>(known);
    absent.removeAll(object.propertyNames());
    absent.removeIf(key -> document.spoilt().contains(JsonDocument.child(pointer, key)));
    for (String key : new ArrayList<>(object.propertyNames())) {
      if (!known.contains(key)) {
        Spelling.nearest(key, absent)
            .or(() -> onlyPart(key, absent))
            .ifPresent(
                right -> {
                  absent.remove(right);
                  misspelt(object, pointer, key, right);
                });
      }
    }
    for (String key : known) {
      if (object.get(key) instanceof ObjectNode child) {
        respell(child, JsonDocument.child(pointer, key));
      }
    }
  }

  /** The one absent key that this is the start or the end of: {@code micro}, {@code name}. */
  private static Optional<String> onlyPart(String key, Set<String> absent) {
    String part = key.replaceFirst("^min_", "minimum_").replaceFirst("^max_", "maximum_");
    List<String> whole =
        absent.stream()
            .filter(
                candidate ->
                    candidate.equals(part)
                        || candidate.startsWith(key + "_")
                        || candidate.endsWith("_" + key))
            .toList();
    return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
  }

  private void misspelt(ObjectNode object, String pointer, String key, String right) {
    Location place = keyPlace(JsonDocument.child(pointer, key));
    complaints.add(
        Kind.KEY_MISSPELT,
        place,
        "The key '%s' is misspelt. Write '%s'.".formatted(key, right),
        right,
        key,
        List.of());
    document.rename(object, pointer, key, right);
  }

  private void missing(SchemaViolation violation, String key) {
    String pointer = JsonDocument.child(violation.pointer(), key);
    if (document.spoilt().contains(pointer)) {
      return;
    }
    Location object = place(violation.pointer());
    String owner = violation.pointer().isEmpty() ? "" : " in '" + name(violation.pointer()) + "'";
    complaints.add(
        Kind.KEY_MISSING,
        new Location(path, object.line(), object.column(), pointer, null, null),
        "The key '%s' is missing%s. Add it, with %s.".formatted(key, owner, violation.expected()),
        "\"%s\": %s".formatted(key, violation.expected()),
        "no such key",
        List.of());
  }

  private void unknown(String pointer, String key) {
    String hint =
        Spelling.nearest(key, outline.knownKeys(pointer))
            .map(near -> " Did you mean '%s', which is there as well?".formatted(near))
            .orElse(" Remove it.");
    complaints.add(
        Kind.KEY_UNKNOWN,
        keyPlace(JsonDocument.child(pointer, key)),
        "The format has no key '%s' here.%s".formatted(Excerpt.of(key, 0, key.length()), hint),
        null,
        Excerpt.of(key, 0, key.length()),
        List.of());
  }

  private void wrongValue(SchemaViolation violation) {
    String pointer = violation.pointer();
    if (document.spoilt().contains(pointer)) {
      return;
    }
    JsonNode value = root.at(pointer);
    String name = name(pointer);
    Kind kind = kind(violation, value);
    String message =
        switch (kind) {
          case VALUE_TYPE ->
              "'%s' is %s, but should be %s.%s"
                  .formatted(name, typeOf(value), violation.expected(), hint(violation, value));
          case VALUE_EMPTY -> "'%s' is empty. Fill it in.".formatted(name);
          default -> "'%s' should be %s.".formatted(name, violation.expected());
        };
    complaints.add(
        kind, place(pointer), message, violation.expected(), Excerpt.of(value), List.of());
  }

  private static Kind kind(SchemaViolation violation, JsonNode value) {
    if (violation.keyword().equals("type")) {
      return Kind.VALUE_TYPE;
    }
    return value.isString() && TextForms.showsNothing(value.stringValue())
        ? Kind.VALUE_EMPTY
        : Kind.VALUE_INVALID;
  }

  private static String hint(SchemaViolation violation, JsonNode value) {
    if (value.isString() && violation.expected().equals("a list")) {
      return " Put it in brackets: [\"...\"].";
    }
    boolean quoted = value.isString() && JsonScalar.of(value.stringValue()).value() != null;
    return quoted ? " Remove the quotes." : "";
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "a text";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      default -> "a number";
    };
  }

  private Location place(String pointer) {
    return document.values().getOrDefault(pointer, Location.of(path));
  }

  private Location keyPlace(String pointer) {
    return document.keys().getOrDefault(pointer, Location.of(path));
  }

  private static String name(String pointer) {
    return pointer.substring(1);
  }
}
