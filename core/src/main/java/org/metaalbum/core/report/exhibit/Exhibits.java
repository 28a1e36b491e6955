package org.metaalbum.core.report.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a dataset, a family or an album besides its findings.
 *
 * @param classes its classes; null if images can't be counted by class, or there are none
 * @param pictures the images that its findings speak of
 * @param comparisons what its metadata says beside what its data say
 * @param versions the versions of a family, from the smallest to the largest
 */
public record Exhibits(
    @Nullable ClassChart classes,
    Pictures pictures,
    List<Comparison> comparisons,
    List<VersionSize> versions) {

  public Exhibits {
    comparisons = List.copyOf(comparisons);
    versions = List.copyOf(versions);
  }
}
