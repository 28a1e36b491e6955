package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;

/**
 * Finds the images that may have the same pixels as others, by their looks. Looks that come from
 * coefficients, or both from pixels, are equal then, or nearly. If one comes from coefficients and
 * one from pixels, levels that the decoder cuts off are between them: these are compared with large
 * radii, and plain ones with those that just aren't. How large was measured: {@code
 * docs/adr/0010-pixels-of-candidates.md}.
 */
final class PixelCandidates {

  /** How far looks of the same pixels are from each other at most, if they come from the same. */
  private static final int RADIUS = 6;

  /** The same if one comes from coefficients. */
  private static final int ACROSS_RADIUS = 60;

  /** The same for plain images, whose frequencies are not divided by the contrast. */
  private static final int PLAIN_ACROSS_RADIUS = 28;

  private final ComparedImages images;
  private final int threads;
  private final BitSet found = new BitSet();

  private PixelCandidates(ComparedImages images, int threads) {
    this.images = images;
    this.threads = threads;
  }

  /**
   * The candidates whose pixels are not known yet; ascending.
   *
   * @param near the images that are near-duplicates of others, ascending; or, if that is not known,
   *     all that may be
   * @param distinct all images of different bytes, ascending
   */
  static int[] find(ComparedImages images, int[] near, int[] distinct, int threads) {
    PixelCandidates search = new PixelCandidates(images, threads);
    search.addAlike(near);
    search.addAlike(only(distinct, images::isPlain));
    boolean[] origins = new boolean[2];
    for (int position : distinct) {
      origins[images.hasLookOfCoefficients(position) ? 1 : 0] = true;
    }
    if (origins[0] && origins[1]) {
      search.addAcross(distinct);
    }
    return search.found.stream().filter(position -> images.pixels(position) == null).toArray();
  }

  /** Adds images that have nearly the same look; they are all plain, or none is. */
  private void addAlike(int[] positions) {
    NearPoints points = LookGroups.points(images, positions, look -> look);
    add(positions, LookGroups.find(positions, new NearSearch(points, RADIUS), threads));
  }

  /** Adds images that may have the same pixels where the look of one comes from coefficients. */
  private void addAcross(int[] distinct) {
    addAcross(only(distinct, images::hasLook), look -> look, ACROSS_RADIUS);
    addAcross(
        only(distinct, this::hasPlainForm),
        look -> Objects.requireNonNull(look.plainForm()),
        PLAIN_ACROSS_RADIUS);
  }

  private void addAcross(int[] positions, UnaryOperator<PerceptualHash> form, int radius) {
    NearPoints points = LookGroups.points(images, positions, form);
    for (int i = 0; i < positions.length; i++) {
      if (images.hasLookOfCoefficients(positions[i])) {
        points.setSecond(i);
      }
    }
    NearSearch search = NearSearch.across(points, radius);
    add(positions, LookGroups.find(positions, search, threads));
  }

  /** Adds those that are in a group; all of them if the groups are not known. */
  private void add(int[] positions, @Nullable List<int[]> groups) {
    if (groups == null) {
      Arrays.stream(positions).forEach(found::set);
      return;
    }
    for (int[] group : groups) {
      // Between datasets is asked for what they have in common; each was compared with itself.
      boolean within = images.tableNumber(group[0]) == images.tableNumber(group[group.length - 1]);
      if (images.tables() == 1 || !within) {
        Arrays.stream(group).forEach(found::set);
      }
    }
  }

  private boolean hasPlainForm(int position) {
    PerceptualHash look = images.look(position);
    return look != null && look.plainForm() != null;
  }

  private static int[] only(int[] positions, IntPredicate which) {
    return Arrays.stream(positions).filter(which).toArray();
  }
}
