package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.schema.Thresholds;

/**
 * What a card may say of a version: the numbers of its data, and those that the data would have
 * without what other rules find wrong with them. So a card that is right about a version from which
 * an image was lost has no finding.
 *
 * @param data the version
 * @param actual the numbers of its data
 * @param accepted all numbers that a card may have
 * @param superCategoriesAreClear whether the number of super-categories can be judged
 */
record CardData(
    VersionData data,
    VersionNumbers actual,
    List<VersionNumbers> accepted,
    boolean superCategoriesAreClear) {

  /** Whether a card has the numbers of a version. */
  static boolean has(Metadata card, Version version) {
    return card.value("/" + version.cardKey()).filter(node -> node.isObject()).isPresent();
  }

  /**
   * What a card may say of a version; empty if that can't be told, since the version lacks whole
   * categories that a smaller one has.
   */
  static Optional<CardData> of(Versions versions, VersionData data, Thresholds thresholds) {
    if (versions.below(data).filter(pair -> !pair.absent().isEmpty()).isPresent()) {
      return Optional.empty();
    }
    CategoryTally tally = Objects.requireNonNull(data.member().tally());
    VersionNumbers actual = VersionNumbers.of(tally);
    List<VersionNumbers> accepted = new ArrayList<>();
    accepted.add(actual);
    Map<String, Integer> mended = versions.mended(data);
    accepted.add(VersionNumbers.of(mended.values(), actual.superCategories()));
    List<Integer> counts = new ArrayList<>(List.of(tally.categories().size(), mended.size()));
    if (data.version() == Version.MICRO) {
      counts.addAll(MicroCategories.wanted(versions, thresholds));
    } else if (data.version() == Version.MINI) {
      counts.add(mended.size() + MissingCategories.of(versions, thresholds).all().size());
      versions
          .get(Version.EXTENDED)
          .ifPresent(extended -> counts.add((int) Versions.large(extended, thresholds)));
    }
    if (data.version() != Version.EXTENDED) {
      for (int count : counts) {
        List<Integer> sizes = Collections.nCopies(count, thresholds.imagesPerCategory());
        accepted.add(VersionNumbers.of(sizes, actual.superCategories()));
      }
    }
    boolean sameCategories = counts.stream().allMatch(count -> count == mended.size());
    return Optional.of(
        new CardData(data, actual, accepted, sameCategories && isClear(versions, data, tally)));
  }

  private static boolean isClear(Versions versions, VersionData data, CategoryTally tally) {
    return data.member().rows().hasSuperCategoryColumn()
        && tally.grouping() != CategoryTally.Grouping.SOME_ROWS
        && versions.pairs().stream()
            .filter(pair -> pair.smaller() == data || pair.larger() == data)
            .allMatch(pair -> SuperCategories.of(pair).isEmpty());
  }

  /** Whether a number of the card is one that the version may have. */
  boolean accepts(String key, double number) {
    boolean unclear = key.equals("total_super_categories") && !superCategoriesAreClear;
    return unclear
        || accepted.stream().anyMatch(numbers -> Objects.equals(numbers.byKey().get(key), number));
  }

  /** Whether the card's flag for equal sizes is one that the version may have. */
  boolean accepts(boolean uniform) {
    return accepted.stream().anyMatch(numbers -> numbers.uniform() == uniform);
  }
}
