package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.metaalbum.core.image.Sha256;

/**
 * Which image of a larger version is which of a smaller one. Only labelled images of the smaller
 * version are looked for. Takes time in proportion to the images of both together.
 */
public final class VersionMatching {

  /** Stands for an image that is not there. */
  public static final int NONE = -1;

  private final Member smaller;
  private final int[] inLarger;
  private final int[] renamed;

  private VersionMatching(Member smaller, int[] inLarger, int[] renamed) {
    this.smaller = smaller;
    this.inLarger = inLarger;
    this.renamed = renamed;
  }

  /** Looks for each labelled image of the smaller version in the larger one. */
  public static VersionMatching of(Member smaller, Member larger) {
    ImageTable images = smaller.images();
    int[] inLarger = new int[images.size()];
    int[] renamed = new int[images.size()];
    Arrays.fill(inLarger, NONE);
    Arrays.fill(renamed, NONE);
    BitSet taken = new BitSet();
    Map<Sha256, Integer> lost = new HashMap<>();
    for (int i = 0; i < images.size(); i++) {
      if (images.category(i) == null) {
        continue;
      }
      inLarger[i] = Math.max(NONE, larger.rows().find(larger.images(), name(images, i)));
      Sha256 digest = images.sha256(i);
      if (inLarger[i] >= 0) {
        taken.set(inLarger[i]);
      } else if (digest != null) {
        lost.putIfAbsent(digest, i);
      }
    }
    for (int j = 0; j < larger.images().size() && !lost.isEmpty(); j++) {
      Sha256 digest = larger.images().sha256(j);
      Integer image = digest == null || taken.get(j) ? null : lost.remove(digest);
      if (image != null) {
        renamed[image] = j;
      }
    }
    return new VersionMatching(smaller, inLarger, renamed);
  }

  private static String name(ImageTable images, int image) {
    return ImageRows.nameOf(images.path(image));
  }

  /** The file name of an image of the smaller version. */
  public String name(int image) {
    return name(smaller.images(), image);
  }

  /** The image of the larger version with the same file name; {@link #NONE} if there is none. */
  public int inLarger(int image) {
    return inLarger[image];
  }

  /**
   * The image of the larger version with the same bytes under a name that the smaller version does
   * not have, for an image that is not there under its own name; {@link #NONE} if there is none.
   */
  public int renamed(int image) {
    return renamed[image];
  }
}
