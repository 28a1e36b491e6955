package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;

/** Groups images by how near their looks are. */
final class LookGroups {

  private LookGroups() {}

  /**
   * The groups of images that are connected by looks within a radius.
   *
   * @param positions the images, ascending; all have looks
   * @param form in which form the looks are compared
   * @return two or more positions each, ascending; ordered by the first; null if the search gave up
   */
  static @Nullable List<int[]> find(
      ComparedImages images,
      int[] positions,
      UnaryOperator<PerceptualHash> form,
      int radius,
      int threads) {
    NearPoints points = new NearPoints(positions.length);
    for (int i = 0; i < positions.length; i++) {
      PerceptualHash look = images.fingerprint(positions[i]).look();
      points.set(i, form.apply(Objects.requireNonNull(look)));
    }
    NearSearch search = new NearSearch(points, radius);
    if (!search.run(threads)) {
      return null;
    }
    int[] numbers = IntStream.range(0, positions.length).toArray();
    List<int[]> groups = Groups.of(numbers, search::group).shared();
    groups.forEach(group -> Arrays.setAll(group, i -> positions[group[i]]));
    return groups;
  }
}
