package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;

/** What could not be read of a dataset, and what is not known for that; with reasons. */
final class Gaps {

  private final Map<String, String> unreadable = new TreeMap<>();
  private final Map<Need, String> missing = new EnumMap<>(Need.class);

  /** Notes a file that could not be read. */
  void addUnreadable(Entry entry, IOException failure) {
    unreadable.put(entry.path(), ReadFailure.reason(failure));
  }

  /** Notes files that could not be read, by path. */
  void addUnreadable(Map<String, String> reasons) {
    unreadable.putAll(reasons);
  }

  /** Notes what is not known; a later reason counts. */
  void addMissing(Need need, String why) {
    missing.put(need, why);
  }

  /** Why something is not known; empty if nobody noted that. */
  Optional<String> whyMissing(Need need) {
    return Optional.ofNullable(missing.get(need));
  }

  /** Why there is nothing to read where a part should be. */
  String absent(Part part) {
    String reason = unreadable.get(part.path());
    if (reason != null) {
      return "%s can't be read (%s)".formatted(part.path(), reason);
    }
    return part.state() == Part.State.MISSING
        ? "there is no " + part.name()
        : part.path() + " is not what it should be";
  }

  /** The files that could not be read, by path. */
  Map<String, String> unreadable() {
    return unreadable;
  }

  /** What is not known. */
  Map<Need, String> missing() {
    return missing;
  }
}
