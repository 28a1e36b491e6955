package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;

/**
 * Finds the images of one or several datasets that are the same, or nearly: first those that have
 * the same bytes or look alike. Which of the latter have the same pixels is known when {@link
 * #candidates} were decoded; then {@link #find} tells all.
 */
public final class DuplicateFinder {

  private final ComparedImages images;
  private final Groups bytes;

  /** The images that look alike; null if the search gave up. */
  private final @Nullable List<int[]> alike;

  private final @Nullable String gaveUp;
  private final CandidatePixels candidates;

  /**
   * Compares all images of these tables with each other, in the order of the tables.
   *
   * @param threads how many work at a time at most; what is found does not depend on it
   */
  public DuplicateFinder(List<ImageTable> tables, int threads) {
    this.images = ComparedImages.of(tables);
    this.bytes =
        Groups.of(
            IntStream.range(0, images.size()).toArray(),
            images::startOfSha256,
            (one, other) -> images.sha256(one).equals(images.sha256(other)));
    int[] distinct = bytes.firsts();
    int[] looks = Arrays.stream(distinct).filter(images::hasLook).toArray();
    NearPoints points = LookGroups.points(images, looks, look -> look);
    NearSearch search = new NearSearch(points, PerceptualHash.RADIUS);
    this.alike = LookGroups.find(looks, search, threads);
    this.gaveUp =
        alike == null
            ? "too many of the %s images look somewhat alike".formatted(looks.length)
            : null;
    int[] near =
        alike == null ? looks : alike.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    this.candidates =
        new CandidatePixels(images, PixelCandidates.find(images, near, distinct, threads));
  }

  /** The images whose pixels have to be known to {@link #find}. */
  public CandidatePixels candidates() {
    return candidates;
  }

  /** All that are the same, or nearly, now that the pixels of the candidates are noted. */
  public Duplicates find() {
    Map<Likeness, List<int[]>> groups = new EnumMap<>(Likeness.class);
    groups.put(Likeness.BYTES, bytes.shared());
    @Nullable PixelDigest[] digests = pixels();
    int[] known =
        Arrays.stream(bytes.firsts()).filter(position -> digests[position] != null).toArray();
    Groups pixels =
        Groups.of(
            known,
            position -> Objects.requireNonNull(digests[position]).high(),
            (one, other) -> Objects.equals(digests[one], digests[other]));
    List<int[]> same = pixels.shared();
    groups.put(Likeness.PIXELS, same);
    if (alike != null) {
      groups.put(Likeness.LOOK, alike(alike, same));
    }
    return new Duplicates(images, groups, candidates.failure(), gaveUp);
  }

  /** The digests of pixels by positions; null where none is needed. */
  private @Nullable PixelDigest[] pixels() {
    @Nullable PixelDigest[] digests = new PixelDigest[images.size()];
    for (int position : bytes.firsts()) {
      digests[position] = images.pixels(position);
    }
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      digests[candidates.position(candidate)] = candidates.digest(candidate);
    }
    return digests;
  }

  /** Of images that look alike and have the same pixels, the first alone. */
  private List<int[]> alike(List<int[]> looks, List<int[]> same) {
    int[] pixelsOf = new int[images.size()];
    for (int i = 0; i < same.size(); i++) {
      for (int position : same.get(i)) {
        pixelsOf[position] = i + 1;
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (int[] look : looks) {
      BitSet seen = new BitSet();
      int[] distinct =
          Arrays.stream(look).filter(position -> isNew(pixelsOf[position], seen)).toArray();
      if (distinct.length > 1) {
        groups.add(distinct);
      }
    }
    return groups;
  }

  private static boolean isNew(int pixels, BitSet seen) {
    boolean found = pixels > 0 && seen.get(pixels);
    seen.set(pixels);
    return !found;
  }
}
