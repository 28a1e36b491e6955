package org.metaalbum.core.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.metaalbum.core.datasheet.Claim;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.CategoryTally.Category;
import org.metaalbum.core.facts.CategoryTally.Grouping;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;

/**
 * What labels.csv, info.json and the card say of the numbers that a datasheet states. Where they
 * disagree among themselves other rules say so: a datasheet is wrong only if it agrees with none.
 */
final class KnownNumbers {

  /**
   * A number, or the range of one that differs from category to category.
   *
   * @param least the number, or the smallest
   * @param most the number, or the largest
   * @param source what says so, in words
   * @param place where it stands
   */
  record Known(long least, long most, String source, Location place) {

    boolean agreesWith(Claim claim) {
      boolean isRange = claim.topic() == Topic.IMAGES_PER_CATEGORY;
      if (!isRange) {
        return claim.holdsFor(least);
      }
      return switch (claim.bound()) {
        case EXACT, ABOUT -> least <= claim.value() && claim.value() <= most;
        case AT_LEAST -> claim.holdsFor(least);
        case AT_MOST -> claim.holdsFor(most);
      };
    }

    /** The number or range. */
    String value() {
      return least == most ? Long.toString(least) : least + " to " + most;
    }
  }

  private final FamilyFacts family;

  KnownNumbers(FamilyFacts family) {
    this.family = family;
  }

  /** All that is known of what a claim is about; what the data says first. */
  List<Known> about(Claim claim) {
    boolean anyVersion = claim.version().isEmpty() && claim.topic() == Topic.IMAGES_PER_CATEGORY;
    List<Known> known = new ArrayList<>();
    for (Member member : anyVersion ? family.members() : members(claim.version())) {
      ofData(claim.topic(), member).ifPresent(known::add);
      ofInfo(claim.topic(), member).ifPresent(known::add);
    }
    family.card().ifPresent(card -> known.addAll(ofCard(claim, card, anyVersion)));
    return known;
  }

  /** The data that a version's name stands for; the whole dataset if it names none. */
  private List<Member> members(String version) {
    if (!version.isEmpty()) {
      return family.member(Version.valueOf(version.toUpperCase(Locale.ROOT))).stream().toList();
    }
    Optional<Member> largest = family.member(Version.EXTENDED);
    boolean alone =
        family.members().size() == 1 && family.members().get(0).name().version() == null;
    return alone ? family.members() : largest.stream().toList();
  }

  private Optional<Known> ofData(Topic topic, Member member) {
    CategoryTally tally = member.tally();
    if (tally == null) {
      return Optional.empty();
    }
    Location place = member.at(Location.of("labels.csv"));
    long images = tally.categories().stream().mapToLong(Category::images).sum();
    return switch (topic) {
      case CATEGORIES -> known(tally.categories().size(), "labels.csv", place);
      case IMAGES -> known(images, "labels.csv", place);
      case SUPER_CATEGORIES ->
          tally.grouping() == Grouping.SOME_ROWS
              ? Optional.empty()
              : known(tally.superCategories(), "labels.csv", place);
      case IMAGES_PER_CATEGORY ->
          Optional.of(new Known(tally.minimum(), tally.maximum(), "labels.csv", place));
      case VERSIONS -> Optional.empty();
    };
  }

  private static Optional<Known> ofInfo(Topic topic, Member member) {
    Metadata info = member.info();
    return info == null || info.obstacle(false).isPresent()
        ? Optional.empty()
        : ofMetadata(topic, info, "", "info.json").map(known -> at(known, member));
  }

  private static Known at(Known known, Member member) {
    return new Known(known.least(), known.most(), known.source(), member.at(known.place()));
  }

  private static List<Known> ofCard(Claim claim, PlacedCard placed, boolean anyVersion) {
    Metadata card = placed.card();
    List<Known> known = new ArrayList<>();
    for (Version version : List.of(Version.EXTENDED, Version.MINI, Version.MICRO)) {
      boolean meant = claim.version().isEmpty() || version.name().equalsIgnoreCase(claim.version());
      if (meant
          && card.value("/" + version.cardKey()).filter(node -> node.isObject()).isPresent()) {
        ofMetadata(claim.topic(), card, "/" + version.cardKey(), "the card")
            .map(
                one ->
                    new Known(
                        one.least(),
                        one.most(),
                        "%s (%s)".formatted(one.source(), version.label()),
                        one.place().below(placed.folder())))
            .ifPresent(known::add);
        if (!anyVersion) {
          break;
        }
      }
    }
    return known;
  }

  private static Optional<Known> ofMetadata(
      Topic topic, Metadata file, String base, String source) {
    return switch (topic) {
      case CATEGORIES -> ofValue(file, base + "/total_categories", source);
      case IMAGES -> ofValue(file, base + "/total_images", source);
      case SUPER_CATEGORIES -> ofValue(file, base + "/total_super_categories", source);
      case IMAGES_PER_CATEGORY -> {
        String minimum = base + "/minimum_images_per_category";
        OptionalLong least = file.integer(minimum);
        OptionalLong most = file.integer(base + "/maximum_images_per_category");
        yield least.isPresent() && most.isPresent()
            ? Optional.of(
                new Known(least.getAsLong(), most.getAsLong(), source, file.location(minimum)))
            : Optional.empty();
      }
      case VERSIONS -> Optional.empty();
    };
  }

  private static Optional<Known> ofValue(Metadata file, String pointer, String source) {
    OptionalLong value = file.integer(pointer);
    return value.isPresent()
        ? known(value.getAsLong(), source, file.location(pointer))
        : Optional.empty();
  }

  private static Optional<Known> known(long value, String source, Location place) {
    return Optional.of(new Known(value, value, source, place));
  }
}
