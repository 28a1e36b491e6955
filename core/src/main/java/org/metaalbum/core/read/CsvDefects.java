package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Defects as they are met: all are counted, and the first of each kind are kept, so that a million
 * bad rows don't fill the memory. Since a file is read from its top, the first are the smallest in
 * the order of findings; those about the header, which are few and come in no order, are all kept.
 */
public final class CsvDefects {

  private final int limit;
  private final Map<CsvDefect.Kind, List<CsvDefect>> kept = new EnumMap<>(CsvDefect.Kind.class);
  private final Map<CsvDefect.Kind, Long> counts = new EnumMap<>(CsvDefect.Kind.class);

  CsvDefects(int limit) {
    this.limit = limit;
  }

  void add(CsvDefect.Kind kind, int line, int column, String detail) {
    add(new CsvDefect(kind, line, column, 0, detail, ""));
  }

  void add(CsvDefect defect) {
    counts.merge(defect.kind(), 1L, Long::sum);
    List<CsvDefect> list = kept.computeIfAbsent(defect.kind(), kind -> new ArrayList<>());
    if (list.size() < limit || defect.kind().isAboutHeader()) {
      list.add(defect);
    }
  }

  /** The first defects of a kind, in the order of the file. */
  public List<CsvDefect> of(CsvDefect.Kind kind) {
    return List.copyOf(kept.getOrDefault(kind, List.of()));
  }

  /** How many there are of a kind. */
  public long count(CsvDefect.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
