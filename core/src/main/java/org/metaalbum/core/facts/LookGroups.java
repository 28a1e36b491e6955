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
   * The looks of images, numbered in their order.
   *
   * @param positions the images; all have looks
   * @param form in which form the looks are compared
   */
  static NearPoints points(
      ComparedImages images, int[] positions, UnaryOperator<PerceptualHash> form) {
    NearPoints points = new NearPoints(positions.length);
    for (int i = 0; i < positions.length; i++) {
      PerceptualHash look = images.fingerprint(positions[i]).look();
      points.set(i, form.apply(Objects.requireNonNull(look)));
    }
    return points;
  }

  /**
   * The groups of images that a search finds.
   *
   * @param positions the images of the points, ascending
   * @return two or more positions each, ascending; ordered by the first; null if it gave up
   */
  static @Nullable List<int[]> find(int[] positions, NearSearch search, int threads) {
    if (!search.run(threads)) {
      return null;
    }
    int[] numbers = IntStream.range(0, positions.length).toArray();
    List<int[]> groups = Groups.of(numbers, search::group).shared();
    groups.forEach(group -> Arrays.setAll(group, i -> positions[group[i]]));
    return groups;
  }
}
