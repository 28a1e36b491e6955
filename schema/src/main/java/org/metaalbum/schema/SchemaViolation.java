package org.metaalbum.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One place where a document departs from its schema.
 *
 * @param pointer JSON pointer (RFC 6901) of the value; of the object, if a key is missing or
 *     unknown
 * @param keyword the schema's keyword that it departs from, such as {@code type} or {@code
 *     required}
 * @param property the key that is missing ({@code required}) or unknown ({@code
 *     additionalProperties}); null for other keywords
 * @param expected what the schema asks for, in words, such as {@code a whole number}
 */
public record SchemaViolation(
    String pointer, String keyword, @Nullable String property, String expected)
    implements Comparable<SchemaViolation> {

  private static final Comparator<SchemaViolation> ORDER =
      Comparator.comparing(SchemaViolation::pointer)
          .thenComparing(SchemaViolation::keyword)
          .thenComparing(violation -> violation.property() == null ? "" : violation.property())
          .thenComparing(SchemaViolation::expected);

  @Override
  public int compareTo(SchemaViolation other) {
    return ORDER.compare(this, other);
  }
}
