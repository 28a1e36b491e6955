package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.PerceptualHash;

/** Finds the images of one or several datasets that are the same, or nearly. */
public final class DuplicateFinder {

  private DuplicateFinder() {}

  /** Compares all images of these tables with each other, in the order of the tables. */
  public static Duplicates find(List<ImageTable> tables) {
    ComparedImages images = ComparedImages.of(tables);
    Map<Likeness, List<int[]>> groups = new EnumMap<>(Likeness.class);

    Groups bytes = Groups.of(IntStream.range(0, images.size()).toArray(), images::sha256);
    groups.put(Likeness.BYTES, bytes.shared());

    Groups pixels =
        Groups.of(bytes.firsts(), at -> Objects.requireNonNull(images.fingerprint(at).pixels()));
    groups.put(Likeness.PIXELS, pixels.shared());

    int[] distinct =
        Arrays.stream(pixels.firsts()).filter(at -> hasLook(images.fingerprint(at))).toArray();
    PerceptualHash[] looks =
        Arrays.stream(distinct)
            .mapToObj(at -> images.fingerprint(at).look())
            .toArray(PerceptualHash[]::new);
    NearSearch search = new NearSearch(looks);
    if (!search.run()) {
      return new Duplicates(
          images, groups, "too many of the %s images look somewhat alike".formatted(looks.length));
    }
    int[] numbers = IntStream.range(0, looks.length).toArray();
    List<int[]> near = Groups.of(numbers, search::group).shared();
    near.forEach(group -> Arrays.setAll(group, i -> distinct[group[i]]));
    groups.put(Likeness.LOOK, near);
    return new Duplicates(images, groups, null);
  }

  private static boolean hasLook(Fingerprint fingerprint) {
    PerceptualHash look = fingerprint.look();
    return look != null && !look.plain();
  }
}
