package org.metaalbum.core.facts;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
      PerceptualHash look = Objects.requireNonNull(images.look(positions[i]));
      points.set(i, form.apply(look));
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
    return search.run(threads) ? Groups.ofNumbers(positions, search::group).shared() : null;
  }
}
