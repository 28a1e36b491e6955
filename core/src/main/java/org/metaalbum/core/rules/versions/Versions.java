package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.schema.Thresholds;

/**
 * The versions of a dataset, compared with each other. Where the names of the versions are mixed
 * up, each dataset counts as the version that it fits: that the name is wrong is one finding, and
 * all that follows from it is none.
 */
final class Versions {

  /**
   * A dataset under the name of another version.
   *
   * @param named the dataset
   * @param holds the dataset whose data it holds, or which holds the data that it should
   * @param copied whether both hold the same
   */
  record Mislabelled(Member named, Member holds, boolean copied) {}

  private final List<VersionData> all;
  private final List<VersionPair> pairs = new ArrayList<>();
  private final Optional<Mislabelled> mislabelled;

  private Versions(List<VersionData> all, Optional<Mislabelled> mislabelled) {
    this.all = all;
    this.mislabelled = mislabelled;
    for (int i = 0; i + 1 < all.size(); i++) {
      VersionData beyond = i + 2 < all.size() ? all.get(i + 2) : null;
      pairs.add(VersionPair.of(all.get(i), all.get(i + 1), beyond));
    }
  }

  /** Compares the versions of a family. */
  static Versions of(FamilyFacts family, Thresholds thresholds) {
    Map<Version, Member> members = new EnumMap<>(Version.class);
    for (Version version : Version.values()) {
      family.member(version).ifPresent(member -> members.put(version, member));
    }
    Map<Version, Member> sorted = sorted(members);
    List<VersionData> all = new ArrayList<>();
    sorted.forEach((version, member) -> all.add(VersionData.of(member, version)));
    if (!sorted.equals(members)) {
      return new Versions(all, Optional.of(swapped(members, sorted)));
    }
    return withoutCopy(new Versions(all, Optional.empty()), thresholds);
  }

  /** The members by size, if each is a part of the next one then; otherwise as they are named. */
  private static Map<Version, Member> sorted(Map<Version, Member> members) {
    List<Member> bySize = new ArrayList<>(members.values());
    bySize.sort(Comparator.comparing(member -> member.images().size()));
    if (bySize.equals(List.copyOf(members.values()))) {
      return members;
    }
    for (int i = 0; i + 1 < bySize.size(); i++) {
      if (!Containment.isPart(bySize.get(i), bySize.get(i + 1))) {
        return members;
      }
    }
    Map<Version, Member> sorted = new EnumMap<>(Version.class);
    members.keySet().forEach(version -> sorted.put(version, bySize.get(sorted.size())));
    return sorted;
  }

  private static Mislabelled swapped(Map<Version, Member> named, Map<Version, Member> sorted) {
    for (Map.Entry<Version, Member> entry : named.entrySet()) {
      Member fitting = sorted.get(entry.getKey());
      if (fitting != null && !fitting.equals(entry.getValue())) {
        return new Mislabelled(entry.getValue(), fitting, false);
      }
    }
    throw new IllegalArgumentException("nothing is swapped");
  }

  /** Sets a version aside that is a copy of the next one and so not what it should be. */
  private static Versions withoutCopy(Versions versions, Thresholds thresholds) {
    for (VersionPair pair : versions.pairs) {
      Member one = pair.smaller().member();
      Member other = pair.larger().member();
      if (one.images().size() != other.images().size() || !Containment.isPart(one, other)) {
        continue;
      }
      boolean fits =
          pair.smaller().version() == Version.MICRO
              ? pair.smaller().counts().size() <= thresholds.microCategories()
              : pair.smaller().counts().values().stream()
                  .allMatch(count -> count == thresholds.imagesPerCategory());
      VersionData copy = fits ? pair.larger() : pair.smaller();
      VersionData whole = fits ? pair.smaller() : pair.larger();
      if (!fits || lacksCategories(versions, copy, thresholds)) {
        List<VersionData> rest = new ArrayList<>(versions.all);
        rest.remove(copy);
        return new Versions(
            rest, Optional.of(new Mislabelled(copy.member(), whole.member(), true)));
      }
    }
    return versions;
  }

  private static boolean lacksCategories(
      Versions versions, VersionData mini, Thresholds thresholds) {
    return mini.version() == Version.MINI
        && versions
            .get(Version.EXTENDED)
            .filter(extended -> large(extended, thresholds) > mini.counts().size())
            .isPresent();
  }

  /** How many categories of a version are large enough for Mini. */
  static long large(VersionData data, Thresholds thresholds) {
    return data.counts().values().stream()
        .filter(count -> count >= thresholds.imagesPerCategory())
        .count();
  }

  /** All versions, from the smallest to the largest. */
  List<VersionData> all() {
    return all;
  }

  /** Each version with the next larger one. */
  List<VersionPair> pairs() {
    return pairs;
  }

  /** The data of a version. */
  Optional<VersionData> get(Version version) {
    return all.stream().filter(data -> data.version() == version).findFirst();
  }

  /** The pair of which a version is the smaller one. */
  Optional<VersionPair> above(VersionData data) {
    return pairs.stream().filter(pair -> pair.smaller() == data).findFirst();
  }

  /** The pair of which a version is the larger one. */
  Optional<VersionPair> below(VersionData data) {
    return pairs.stream().filter(pair -> pair.larger() == data).findFirst();
  }

  /** The dataset that is under the name of another version. */
  Optional<Mislabelled> mislabelled() {
    return mislabelled;
  }

  /**
   * How many images the categories of a version would have, under the names of the larger one, if
   * that were right wherever both differ, and the smaller one where the larger one lacks something.
   */
  Map<String, Integer> mended(VersionData data) {
    Map<String, Integer> mended = new TreeMap<>();
    Optional<VersionPair> above = above(data);
    data.counts()
        .forEach(
            (category, count) ->
                mended.merge(
                    above.map(pair -> pair.nameInLarger(category)).orElse(category),
                    count,
                    Integer::sum));
    above.ifPresent(pair -> mendByLarger(mended, pair));
    below(data).ifPresent(pair -> mendBySmaller(mended, pair, above));
    mended.values().removeIf(count -> count == 0);
    return mended;
  }

  private static void mendByLarger(Map<String, Integer> mended, VersionPair pair) {
    pair.absent().forEach(mended::remove);
    for (int image : pair.lost()) {
      change(mended, nameInLarger(pair, image), -1);
    }
    for (int image : pair.relabelled()) {
      change(mended, nameInLarger(pair, image), -1);
      change(mended, pair.otherCategory(image), 1);
    }
  }

  private static void mendBySmaller(
      Map<String, Integer> mended, VersionPair pair, Optional<VersionPair> above) {
    for (int image : pair.lost()) {
      String category = nameInLarger(pair, image);
      if (category != null) {
        change(mended, above.map(next -> next.nameInLarger(category)).orElse(category), 1);
      }
    }
    if (above.isEmpty()) {
      for (int image : pair.relabelled()) {
        change(mended, pair.otherCategory(image), -1);
        change(mended, nameInLarger(pair, image), 1);
      }
    }
  }

  /** How the larger version of a pair calls the category of an image of the smaller one. */
  private static @Nullable String nameInLarger(VersionPair pair, int image) {
    String category = pair.smaller().category(image);
    return category == null ? null : pair.nameInLarger(category);
  }

  private static void change(Map<String, Integer> sizes, @Nullable String category, int by) {
    if (category != null) {
      sizes.merge(category, by, Integer::sum);
    }
  }
}
