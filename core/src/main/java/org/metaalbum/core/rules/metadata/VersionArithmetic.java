package org.metaalbum.core.rules.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the numbers of one version of a card say about each other.
 *
 * @param imagesPerCategory how many images each category of Micro and Mini has, at least 1
 */
record VersionArithmetic(long imagesPerCategory) {

  /** What the total could be, if it can't be what it is; empty if it can, or can't be judged. */
  Optional<TotalBounds> unreachable(CardVersion version) {
    CategorySizes sizes = version.sizes();
    boolean judged =
        version.categories().isPresent()
            && version.images().isPresent()
            && sizes.minimum().isPresent()
            && sizes.median().isPresent()
            && sizes.maximum().isPresent()
            && sizes.disorder().isEmpty()
            && !sizes.medianIsImpossible()
            && (!version.isSampled() || differing(version).isEmpty());
    if (!judged) {
      return Optional.empty();
    }
    TotalBounds bounds =
        TotalBounds.of(
            version.categories().getAsLong(),
            sizes.minimum().getAsLong(),
            Math.round(sizes.median().getAsDouble() * 2),
            sizes.maximum().getAsLong());
    return Optional.of(bounds).filter(b -> !b.contain(version.images().getAsLong()));
  }

  /** Pointers of the sizes that are not what the protocol demands of Micro and Mini. */
  List<String> differing(CardVersion version) {
    CategorySizes sizes = version.sizes();
    List<String> differing = new ArrayList<>();
    if (sizes.minimum().orElse(imagesPerCategory) != imagesPerCategory) {
      differing.add(sizes.minimumPointer());
    }
    if (sizes.median().orElse((double) imagesPerCategory) != imagesPerCategory) {
      differing.add(sizes.medianPointer());
    }
    if (sizes.maximum().orElse(imagesPerCategory) != imagesPerCategory) {
      differing.add(sizes.maximumPointer());
    }
    return differing;
  }

  /** How many categories the total of Micro or Mini tells of, if its sizes are as demanded. */
  OptionalLong impliedCategories(CardVersion version) {
    boolean tells =
        version.isSampled()
            && differing(version).isEmpty()
            && version.images().isPresent()
            && version.images().getAsLong() % imagesPerCategory == 0;
    return tells
        ? OptionalLong.of(version.images().getAsLong() / imagesPerCategory)
        : OptionalLong.empty();
  }

  /** Both numbers of categories that a version tells of: what it says, and what its total says. */
  Set<Long> readings(CardVersion version) {
    Set<Long> readings = new TreeSet<>();
    version.categories().ifPresent(readings::add);
    if (!readings.isEmpty()) {
      impliedCategories(version).ifPresent(readings::add);
    }
    return readings;
  }

  /** The most categories that a version tells of; no limit if it tells of none. */
  long most(CardVersion version) {
    return readings(version).stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
  }
}
