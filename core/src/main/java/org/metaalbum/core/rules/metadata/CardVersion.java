package org.metaalbum.core.rules.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.read.Metadata;

/**
 * The numbers of one version of a card. What is absent, of another type or out of range is empty:
 * other rules report that.
 *
 * @param key the version's key, such as {@code mini_version}
 * @param categories how many categories, at least 1
 * @param superCategories how many super-categories, at least 0
 * @param sizes how many images its categories have
 * @param images how many images in all, at least 1
 * @param counted whether these are the numbers of the data, whatever the card says
 */
record CardVersion(
    String key,
    OptionalLong categories,
    OptionalLong superCategories,
    CategorySizes sizes,
    OptionalLong images,
    boolean counted) {

  /** The keys of the versions, the smallest first. */
  static final List<String> KEYS = List.of("micro_version", "mini_version", "extended_version");

  static final String CATEGORIES = "total_categories";
  static final String SUPER_CATEGORIES = "total_super_categories";
  static final String IMAGES = "total_images";

  /**
   * The versions that a card has, the smallest first.
   *
   * @param data the numbers of the versions whose data are at hand; they stand in place of the
   *     card's
   */
  static List<CardVersion> of(Metadata card, Map<Version, VersionNumbers> data) {
    List<CardVersion> versions = new ArrayList<>();
    for (Version version : Version.values()) {
      if (card.value("/" + version.cardKey()).filter(node -> node.isObject()).isPresent()) {
        VersionNumbers numbers = data.get(version);
        String key = version.cardKey();
        versions.add(numbers == null ? read(card, key) : counted(key, numbers));
      }
    }
    return versions;
  }

  private static CardVersion counted(String key, VersionNumbers numbers) {
    return new CardVersion(
        key,
        OptionalLong.of(numbers.categories()),
        OptionalLong.of(numbers.superCategories()),
        new CategorySizes(
            "/" + key,
            OptionalLong.of(numbers.minimum()),
            OptionalDouble.of(numbers.median()),
            OptionalLong.of(numbers.maximum()),
            Optional.of(numbers.uniform())),
        OptionalLong.of(numbers.images()),
        true);
  }

  private static CardVersion read(Metadata card, String key) {
    String base = "/" + key;
    return new CardVersion(
        key,
        atLeast(1, card.integer(base + "/" + CATEGORIES)),
        atLeast(0, card.integer(base + "/" + SUPER_CATEGORIES)),
        CategorySizes.of(card, base, 1),
        atLeast(1, card.integer(base + "/" + IMAGES)),
        false);
  }

  /** One of its numbers, by its key. */
  OptionalLong number(String number) {
    return switch (number) {
      case CATEGORIES -> categories;
      case SUPER_CATEGORIES -> superCategories;
      default -> images;
    };
  }

  /** The pointer of one of its numbers. */
  String pointer(String number) {
    return "/" + key + "/" + number;
  }

  /** Its name in sentences, such as {@code Mini}. */
  String name() {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1, key.indexOf('_'));
  }

  /** Whether it is made by the protocol, with as many images in each category. */
  boolean isSampled() {
    return !key.equals("extended_version");
  }

  private static OptionalLong atLeast(long least, OptionalLong number) {
    boolean inRange =
        number.isPresent()
            && least <= number.getAsLong()
            && number.getAsLong() <= CategorySizes.GREATEST;
    return inRange ? number : OptionalLong.empty();
  }
}
