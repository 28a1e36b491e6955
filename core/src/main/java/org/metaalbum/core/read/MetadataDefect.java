package org.metaalbum.core.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;

/**
 * Something wrong with a metadata file as JSON or by its schema.
 *
 * @param kind what kind of defect; each kind has a rule of its own
 * @param location where
 * @param message one sentence: what is wrong, and what to do
 * @param expected what should be there
 * @param actual what is there
 * @param related other places that belong to it
 */
public record MetadataDefect(
    Kind kind,
    Location location,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    List<Location> related) {

  /** Kinds of defects. */
  public enum Kind {
    ENCODING,
    BYTE_ORDER_MARK,
    SYNTAX,
    DUPLICATE_KEY,
    NOT_AN_OBJECT,
    OVER_LIMIT,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_MISSPELT,
    VALUE_TYPE,
    VALUE_INVALID,
    VALUE_EMPTY,
    TEXT_UNTIDY
  }

  public MetadataDefect {
    related = List.copyOf(related);
  }
}
