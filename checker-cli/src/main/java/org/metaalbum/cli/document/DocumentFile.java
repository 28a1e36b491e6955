package org.metaalbum.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.core.report.Location;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import org.metaalbum.schema.SchemaViolation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * A JSON or YAML file of the user, valid by its schema, with the places of its values for whoever
 * finds out more about them.
 */
public final class DocumentFile {

  private static final int LONGEST_VALUE = 60;

  private final String name;
  private final Syntax syntax;
  private final byte[] bytes;
  private final JsonNode root;

  private DocumentFile(String name, Syntax syntax, byte[] bytes) throws DocumentException {
    this.name = name;
    this.syntax = syntax;
    this.bytes = bytes;
    this.root = syntax.parse(name, bytes);
  }

  /**
   * Reads and checks a file.
   *
   * @param file how it is named in errors, too
   * @param maximumBytes what is larger is refused
   * @throws DocumentException if it can't be read, or departs from its syntax or its schema
   */
  public static DocumentFile read(Path file, Syntax syntax, DocumentSchema schema, int maximumBytes)
      throws DocumentException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(maximumBytes + 1);
    } catch (NoSuchFileException missing) {
      throw new DocumentException(file + ": there is no such file.", true);
    } catch (IOException failure) {
      throw new DocumentException(
          file + ": the file can't be read" + (Files.isDirectory(file) ? "; it is a folder." : "."),
          true);
    }
    if (bytes.length > maximumBytes) {
      throw new DocumentException(
          String.format(Locale.ROOT, "%s: the file is larger than %,d bytes.", file, maximumBytes));
    }
    DocumentFile document = new DocumentFile(file.toString(), syntax, bytes);
    document.require(schema);
    return document;
  }

  /** Its content. */
  public JsonNode root() {
    return root;
  }

  /** The file as the user named it. */
  public String name() {
    return name;
  }

  private void require(DocumentSchema schema) throws DocumentException {
    if (root.isMissingNode()) {
      throw new DocumentException(name + ":1:1: the file is empty.");
    }
    SchemaValidator validator = SchemaValidator.of(schema);
    List<SchemaViolation> violations = validator.validate(root);
    if (!violations.isEmpty()) {
      throw refusal(violations.get(0), validator);
    }
  }

  private DocumentException refusal(SchemaViolation violation, SchemaValidator validator) {
    String pointer = violation.pointer();
    String subject = pointer.isEmpty() ? "the file" : "'" + pointer + "'";
    String property = violation.property();
    if (property != null && violation.keyword().equals("required")) {
      return at(
          pointer,
          "%s lacks the key '%s' (%s).".formatted(subject, property, violation.expected()));
    }
    if (property != null && violation.keyword().equals("additionalProperties")) {
      List<String> known = validator.outline().knownKeys(pointer);
      return at(
          child(pointer, property),
          "%s has the unknown key '%s'; there are %s.%s"
              .formatted(
                  subject, property, String.join(", ", known), DidYouMean.hint(property, known)));
    }
    if (violation.keyword().equals("propertyNames")) {
      return at(pointer, "%s has a key that is not %s.".formatted(subject, violation.expected()));
    }
    return at(
        pointer,
        "%s should be %s, and is %s."
            .formatted(subject, violation.expected(), shortened(root.at(pointer).toString())));
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + " ...";
  }

  /** The JSON pointer of a member of an object. */
  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** An error at the key or value of a JSON pointer. */
  public DocumentException at(String pointer, String message) {
    Location place = place(pointer);
    return new DocumentException(
        "%s:%s:%s: %s".formatted(name, place.line(), place.column(), message));
  }

  /** Where a JSON pointer leads; its key, if it is that of a member. */
  private Location place(String pointer) {
    return places(Set.of(pointer)).getOrDefault(pointer, Location.of(name, 1, 1));
  }

  /** Where JSON pointers lead, found in one pass. */
  Map<String, Location> places(Set<String> pointers) {
    Map<String, Location> places = new HashMap<>();
    try (JsonParser parser = syntax.parser(bytes)) {
      for (JsonToken token = parser.nextToken();
          token != null && places.size() < pointers.size();
          token = parser.nextToken()) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        if (pointers.contains(pointer)) {
          places.putIfAbsent(pointer, place(parser.currentTokenLocation()));
        }
      }
    }
    return places;
  }

  private Location place(TokenStreamLocation place) {
    return Location.of(name, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }
}
