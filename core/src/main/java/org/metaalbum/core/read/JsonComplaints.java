package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.report.Location;

/** Collects what is wrong with a JSON text while it is read. */
final class JsonComplaints {

  private final SourceText source;
  private final List<MetadataDefect> defects = new ArrayList<>();

  JsonComplaints(SourceText source) {
    this.source = source;
  }

  /** A departure from RFC 8259. */
  void syntax(int offset, String message, @Nullable String expected, @Nullable String actual) {
    add(Kind.SYNTAX, source.location(offset), message, expected, actual, List.of());
  }

  /** Any other defect. */
  void add(
      Kind kind,
      Location location,
      String message,
      @Nullable String expected,
      @Nullable String actual,
      List<Location> related) {
    defects.add(new MetadataDefect(kind, location, message, expected, actual, related));
  }

  /** All of them so far. */
  List<MetadataDefect> defects() {
    return defects;
  }
}
