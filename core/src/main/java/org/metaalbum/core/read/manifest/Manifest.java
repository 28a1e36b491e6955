package org.metaalbum.core.read.manifest;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found in a manifest besides its lines. */
public final class Manifest {

  private static final Comparator<ManifestDefect> BY_LINE =
      Comparator.comparing(ManifestDefect::line);

  private final ManifestName name;
  private final Map<ManifestDefect.Kind, Smallest<ManifestDefect>> defects =
      new EnumMap<>(ManifestDefect.Kind.class);
  private final int defectLimit;
  private long digests;

  Manifest(ManifestName name, int defectLimit) {
    this.name = name;
    this.defectLimit = defectLimit;
  }

  /** What its name says. */
  public ManifestName name() {
    return name;
  }

  /** How many lines hold a digest that can be verified. */
  public long digests() {
    return digests;
  }

  /** The first defects of a kind, in the order of the lines. */
  public List<ManifestDefect> defects(ManifestDefect.Kind kind) {
    Smallest<ManifestDefect> found = defects.get(kind);
    return found == null ? List.of() : found.kept();
  }

  /** Whether there is a defect of a kind. */
  public boolean has(ManifestDefect.Kind kind) {
    return count(kind) > 0;
  }

  /** How many defects of a kind there are. */
  public long count(ManifestDefect.Kind kind) {
    Smallest<ManifestDefect> found = defects.get(kind);
    return found == null ? 0 : found.total();
  }

  void countDigest() {
    digests++;
  }

  void add(ManifestDefect.Kind kind, int line, String detail) {
    defects
        .computeIfAbsent(kind, any -> new Smallest<>(defectLimit, BY_LINE))
        .add(new ManifestDefect(kind, line, detail));
  }
}
