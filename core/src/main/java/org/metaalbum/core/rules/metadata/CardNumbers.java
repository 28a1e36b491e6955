package org.metaalbum.core.rules.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.schema.Thresholds;

/**
 * Weighs the numbers of a card's versions against each other, so that one wrong number is one
 * finding: where several rules could blame something, this says which of them does.
 */
final class CardNumbers {

  private final Optional<Boolean> superCategoryFlag;
  private final List<CardVersion> versions;
  private final Thresholds thresholds;
  private final VersionArithmetic arithmetic;

  private CardNumbers(
      Optional<Boolean> superCategoryFlag, List<CardVersion> versions, Thresholds thresholds) {
    this.superCategoryFlag = superCategoryFlag;
    this.versions = versions;
    this.thresholds = thresholds;
    this.arithmetic = new VersionArithmetic(thresholds.imagesPerCategory());
  }

  static CardNumbers of(DatasetFacts facts, Thresholds thresholds) {
    Metadata card = facts.requireCard();
    return new CardNumbers(
        card.flag("/has_super_categories"), CardVersion.of(card, facts.counted()), thresholds);
  }

  /**
   * The versions that are judged by what the card says alone, the smallest first. Of those whose
   * data are at hand MA615 says which number is wrong; here their true numbers stand for them.
   */
  List<CardVersion> versions() {
    return versions.stream().filter(version -> !version.counted()).toList();
  }

  /**
   * The pointer of a number out of order; in Micro and Mini only of a minimum that is too large.
   */
  Optional<String> disorder(CardVersion version) {
    return version
        .sizes()
        .disorder()
        .filter(pointer -> !version.isSampled() || isAboveTheOthers(version, pointer));
  }

  private boolean isAboveTheOthers(CardVersion version, String pointer) {
    return pointer.equals(version.sizes().minimumPointer())
        && arithmetic.differing(version).contains(pointer);
  }

  /** Pointers of the sizes of Micro or Mini that are not what the protocol demands. */
  List<String> wrongSizes(CardVersion version) {
    if (!version.isSampled()) {
      return List.of();
    }
    List<String> wrong = new ArrayList<>(arithmetic.differing(version));
    disorder(version).ifPresent(wrong::remove);
    if (version.sizes().medianIsImpossible()) {
      wrong.remove(version.sizes().medianPointer());
    }
    return wrong;
  }

  /** Whether the uniform flag is wrong, and not a number that it speaks of. */
  boolean flagIsWrong(CardVersion version) {
    boolean numberIsBlamed = version.isSampled() && version.sizes().uniform().orElse(false);
    return version.sizes().flagIsWrong() && !numberIsBlamed;
  }

  /** What total_images could be, if it is something else and no other number is to blame. */
  Optional<TotalBounds> totalFault(CardVersion version) {
    boolean categoriesAreBlamed =
        arithmetic.impliedCategories(version).isPresent() && blamesCategories(version);
    return categoriesAreBlamed ? Optional.empty() : arithmetic.unreachable(version);
  }

  /** Whether has_super_categories says the opposite of this version's super-categories. */
  boolean contradictsSuperCategoryFlag(CardVersion version) {
    return superCategoryFlag.isPresent()
        && version.superCategories().isPresent()
        && superCategoryFlag.get() != (version.superCategories().getAsLong() > 0);
  }

  /** Whether the data themselves show that has_super_categories is wrong, as MA615 says. */
  boolean dataContradictSuperCategoryFlag() {
    return versions.stream()
        .anyMatch(version -> version.counted() && contradictsSuperCategoryFlag(version));
  }

  /** Whether a version has more super-categories than categories. */
  boolean hasTooManySuperCategories(CardVersion version) {
    return version.categories().isPresent()
        && version.superCategories().isPresent()
        && version.superCategories().getAsLong() > arithmetic.most(version)
        && !contradictsSuperCategoryFlag(version);
  }

  /** What is wrong with the number of categories of Micro. */
  Optional<CardFault> microFault() {
    Optional<CardVersion> micro = version(0);
    Optional<CardVersion> mini = version(1);
    if (micro.isEmpty() || mini.isEmpty() || micro.get().categories().isEmpty()) {
      return Optional.empty();
    }
    Set<Long> expected = new TreeSet<>();
    arithmetic
        .readings(mini.get())
        .forEach(count -> expected.add(Math.min(count, thresholds.microCategories())));
    long found = micro.get().categories().getAsLong();
    if (micro.get().counted()
        || expected.isEmpty()
        || expected.contains(found)
        || exceeds(micro.get(), mini.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new CardFault(
            micro.get().pointer(CardVersion.CATEGORIES),
            "Micro has %s categories, or all of Mini if that has fewer."
                .formatted(thresholds.microCategories()),
            expected.iterator().next().toString(),
            Long.toString(found),
            mini.get().pointer(CardVersion.CATEGORIES)));
  }

  /** What is wrong with the number of categories of Mini, as Extended shows. */
  Optional<CardFault> miniFault() {
    Optional<CardVersion> mini = version(1);
    Optional<CardVersion> extended = version(2).filter(this::isSound);
    boolean blamed =
        version(0).isPresent() && mini.isPresent() && exceeds(version(0).get(), mini.get());
    if (mini.isEmpty()
        || mini.get().counted()
        || extended.isEmpty()
        || mini.get().categories().isEmpty()
        || extended.get().categories().isEmpty()
        || blamed
        || exceeds(mini.get(), extended.get())) {
      return Optional.empty();
    }
    long found = mini.get().categories().getAsLong();
    MiniBounds bounds =
        MiniBounds.of(
            extended.get().categories().getAsLong(),
            extended.get().sizes(),
            thresholds.imagesPerCategory());
    if (bounds.contain(found)) {
      return Optional.empty();
    }
    return Optional.of(
        new CardFault(
            mini.get().pointer(CardVersion.CATEGORIES),
            "Mini has the categories of Extended that have at least %s images."
                .formatted(thresholds.imagesPerCategory()),
            bounds.describe(),
            Long.toString(found),
            extended.get().pointer(CardVersion.CATEGORIES)));
  }

  /** What smaller versions have more of than larger ones; one number once. */
  List<Excess> excesses() {
    List<Excess> excesses = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      for (int j = i + 1; j < versions.size(); j++) {
        CardVersion smaller = versions.get(i);
        CardVersion larger = versions.get(j);
        if (smaller.counted()) {
          continue;
        }
        boolean categories = exceeds(smaller, larger);
        if (categories) {
          add(excesses, smaller, larger, CardVersion.CATEGORIES);
        } else if (isSound(smaller) && isSound(larger)) {
          add(excesses, smaller, larger, CardVersion.IMAGES);
        }
        boolean groupsAreBlamed =
            contradictsSuperCategoryFlag(smaller)
                || contradictsSuperCategoryFlag(larger)
                || hasTooManySuperCategories(smaller);
        if (!groupsAreBlamed) {
          add(excesses, smaller, larger, CardVersion.SUPER_CATEGORIES);
        }
      }
    }
    return excesses;
  }

  private static void add(
      List<Excess> excesses, CardVersion smaller, CardVersion larger, String key) {
    OptionalLong found = smaller.number(key);
    OptionalLong limit = larger.number(key);
    boolean known =
        excesses.stream().anyMatch(e -> e.smaller().equals(smaller) && e.key().equals(key));
    if (!known && found.isPresent() && limit.isPresent() && found.getAsLong() > limit.getAsLong()) {
      excesses.add(new Excess(smaller, larger, key, found.getAsLong(), limit.getAsLong()));
    }
  }

  /** Whether a version has more categories than a larger one, of which the numbers can be. */
  private boolean exceeds(CardVersion smaller, CardVersion larger) {
    return smaller.categories().isPresent()
        && larger.categories().isPresent()
        && (larger.isSampled() || isSound(larger))
        && smaller.categories().getAsLong() > arithmetic.most(larger);
  }

  private boolean blamesCategories(CardVersion version) {
    boolean exceeds =
        versions.stream().anyMatch(other -> isLarger(other, version) && exceeds(version, other));
    String pointer = version.pointer(CardVersion.CATEGORIES);
    return exceeds
        || microFault().filter(fault -> fault.pointer().equals(pointer)).isPresent()
        || miniFault().filter(fault -> fault.pointer().equals(pointer)).isPresent();
  }

  private boolean isLarger(CardVersion other, CardVersion version) {
    return versions.indexOf(other) > versions.indexOf(version);
  }

  /** Whether sizes and total of a version go together, as far as they are known. */
  private boolean isSound(CardVersion version) {
    return version.sizes().disorder().isEmpty()
        && wrongSizes(version).isEmpty()
        && arithmetic.unreachable(version).isEmpty();
  }

  private Optional<CardVersion> version(int size) {
    return versions.stream()
        .filter(version -> version.key().equals(CardVersion.KEYS.get(size)))
        .findFirst();
  }

  /**
   * Something that a smaller version has more of than a larger one.
   *
   * @param smaller the version that should have less
   * @param larger the version that should have more
   * @param key which number
   * @param found the number of the smaller version
   * @param limit the number of the larger version
   */
  record Excess(CardVersion smaller, CardVersion larger, String key, long found, long limit) {}
}
