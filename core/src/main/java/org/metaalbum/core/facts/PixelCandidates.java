package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;

/**
 * Finds the images that may have the same pixels as others: those that look the same. The look of a
 * JPEG is made of its coefficients, that of a PNG of its pixels; so the looks of the same pixels
 * may differ a little, and one image may be plain where the other just isn't. By how much was
 * measured: {@code docs/adr/0010-pixels-of-candidates.md}.
 */
final class PixelCandidates {

  /** Images of the same pixels have looks at most so far from each other. */
  private static final int RADIUS = 6;

  /** The same for plain images, whose frequencies are not divided by the contrast. */
  private static final int PLAIN_RADIUS = 6;

  private PixelCandidates() {}

  /**
   * The candidates whose pixels are not known yet; ascending.
   *
   * @param near the images that are near-duplicates of others, ascending; or, if that is not known,
   *     all that may be
   * @param all all images of different bytes, ascending
   */
  static int[] find(ComparedImages images, int[] near, int[] all, int threads) {
    BitSet found = new BitSet();
    add(images, near, LookGroups.find(images, near, look -> look, RADIUS, threads), found);
    int[] plain = Arrays.stream(all).filter(position -> isPlain(images, position)).toArray();
    add(
        images,
        plain,
        LookGroups.find(
            images, plain, look -> Objects.requireNonNull(look.plainForm()), PLAIN_RADIUS, threads),
        found);
    return found.stream()
        .filter(position -> images.fingerprint(position).pixels() == null)
        .toArray();
  }

  /** Adds those that are in a group; all of them if the groups are not known. */
  private static void add(
      ComparedImages images, int[] positions, @Nullable List<int[]> groups, BitSet found) {
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

  private static boolean isPlain(ComparedImages images, int position) {
    PerceptualHash look = images.fingerprint(position).look();
    return look != null && look.plainForm() != null;
  }
}
