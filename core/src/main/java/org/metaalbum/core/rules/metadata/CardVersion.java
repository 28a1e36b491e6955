package org.metaalbum.core.rules.metadata;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
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
 */
record CardVersion(
    String key,
    OptionalLong categories,
    OptionalLong superCategories,
    CategorySizes sizes,
    OptionalLong images) {

  /** The keys of the versions, the smallest first. */
  static final List<String> KEYS = List.of("micro_version", "mini_version", "extended_version");

  static final String CATEGORIES = "total_categories";
  static final String SUPER_CATEGORIES = "total_super_categories";
  static final String IMAGES = "total_images";

  /** The versions that a card has, the smallest first. */
  static List<CardVersion> of(Metadata card) {
    return KEYS.stream()
        .filter(key -> card.value("/" + key).filter(node -> node.isObject()).isPresent())
        .map(key -> read(card, key))
        .toList();
  }

  private static CardVersion read(Metadata card, String key) {
    String base = "/" + key;
    return new CardVersion(
        key,
        atLeast(1, card.integer(base + "/" + CATEGORIES)),
        atLeast(0, card.integer(base + "/" + SUPER_CATEGORIES)),
        CategorySizes.of(card, base, 1),
        atLeast(1, card.integer(base + "/" + IMAGES)));
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
