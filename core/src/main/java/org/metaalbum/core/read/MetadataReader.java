package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.report.Location;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import org.metaalbum.schema.Thresholds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads info.json and cards: bytes to values with places, and all that is wrong with them. */
public final class MetadataReader {

  private MetadataReader() {}

  /**
   * Reads one file. No input makes this throw.
   *
   * @param path relative to the dataset, with {@code /}, for the places of defects
   * @param bytes the file; of one that is too large, a first part over the limit is enough
   * @param forced what it has to be; null to tell by its keys. A card that is read as {@link
   *     MetadataKind#INFO} keeps the kind {@link MetadataKind#CARD}, and is not held against the
   *     schema of info.json.
   * @param limits {@link Thresholds#maximumMetadataBytes()} counts
   */
  public static Metadata read(
      String path, byte[] bytes, @Nullable MetadataKind forced, Thresholds limits) {
    if (bytes.length > limits.maximumMetadataBytes()) {
      return tooLarge(path, bytes.length, forced, limits);
    }
    SourceText source = SourceText.decode(path, bytes);
    JsonComplaints complaints = new JsonComplaints(source);
    reportEncoding(source, complaints);
    JsonDocument document = LenientJsonParser.parse(source, complaints);
    JsonNode root = document.root();
    MetadataKind kind = KindDetector.detect(document.topLevelKeys(), root, forced);
    boolean misplaced = kind == MetadataKind.CARD && forced == MetadataKind.INFO;
    if (root instanceof ObjectNode object) {
      if (!misplaced) {
        SchemaValidator validator = SchemaValidator.of(schemaOf(kind));
        new SchemaDefects(path, document, object, validator, complaints).report();
      }
    } else if (root != null) {
      complaints.add(
          Kind.NOT_AN_OBJECT,
          document.values().getOrDefault("", Location.of(path)),
          "The file holds a JSON value that is no object. It should start with '{'.",
          "an object",
          Excerpt.of(root),
          List.of());
    }
    List<MetadataDefect> defects = new ArrayList<>(withoutConsequences(complaints.defects(), root));
    defects.sort(
        Comparator.comparing(MetadataDefect::location).thenComparing(MetadataDefect::kind));
    return new Metadata(path, kind, root, document.values(), document.keys(), defects);
  }

  /**
   * Leaves out what is wrong with a value only since it isn't written as JSON: that is a defect
   * already, at a place within the value.
   */
  private static List<MetadataDefect> withoutConsequences(
      List<MetadataDefect> all, @Nullable JsonNode root) {
    NavigableSet<Long> syntax = new TreeSet<>();
    for (MetadataDefect defect : all) {
      if (defect.kind() == Kind.SYNTAX) {
        syntax.add(place(defect.location(), 0));
      }
    }
    return all.stream().filter(defect -> !isConsequence(defect, syntax, root)).toList();
  }

  private static boolean isConsequence(
      MetadataDefect defect, NavigableSet<Long> syntax, @Nullable JsonNode root) {
    String pointer = defect.location().pointer();
    if (defect.kind() == Kind.SYNTAX || pointer == null || root == null || syntax.isEmpty()) {
      return false;
    }
    // Quotes around it count too.
    int length = root.at(pointer).asString("").length() + 2;
    Long next = syntax.ceiling(place(defect.location(), 0));
    return next != null && next < place(defect.location(), length);
  }

  /** A place as a number that sorts by line, then by column. */
  private static long place(Location location, int further) {
    long line = Objects.requireNonNullElse(location.line(), 0);
    return (line << 32) + Objects.requireNonNullElse(location.column(), 0) + further;
  }

  private static DocumentSchema schemaOf(MetadataKind kind) {
    return switch (kind) {
      case INFO -> DocumentSchema.INFO;
      case LEGACY_INFO -> DocumentSchema.LEGACY_INFO;
      case CARD -> DocumentSchema.CARD;
    };
  }

  private static void reportEncoding(SourceText source, JsonComplaints complaints) {
    if (source.hasByteOrderMark()) {
      complaints.add(
          Kind.BYTE_ORDER_MARK,
          source.location(0),
          "The file starts with a byte order mark, which Python's json refuses. Save it as UTF-8"
              + " without one.",
          "UTF-8",
          "UTF-8 with a byte order mark",
          List.of());
    }
    String encoding = source.badEncoding();
    if (encoding != null) {
      complaints.add(
          Kind.ENCODING,
          source.location(source.badOffset()),
          "The file is not UTF-8 from here on. Save it as UTF-8.",
          "UTF-8",
          encoding,
          List.of());
    }
  }

  private static Metadata tooLarge(
      String path, int size, @Nullable MetadataKind forced, Thresholds limits) {
    MetadataDefect defect =
        new MetadataDefect(
            Kind.OVER_LIMIT,
            Location.of(path),
            "The file is too large for metadata, and is not read.",
            "at most %s bytes".formatted(limits.maximumMetadataBytes()),
            "at least %s bytes".formatted(size),
            List.of());
    MetadataKind kind = forced == null ? MetadataKind.INFO : forced;
    return new Metadata(path, kind, null, Map.of(), Map.of(), List.of(defect));
  }
}
