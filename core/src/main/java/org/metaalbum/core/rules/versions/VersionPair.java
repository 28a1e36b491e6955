package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.VersionMatching;
import org.metaalbum.core.image.Sha256;

/**
 * How a version differs from the next larger one. Where the larger one is at odds with the largest
 * as well, and the smaller agrees with that, the difference is that of the larger one and is left
 * to its own pair. Each image is in one of these lists at most.
 */
final class VersionPair {

  /** An image of another version. */
  record Counterpart(VersionData version, int image) {}

  private final VersionData smaller;
  private final VersionData larger;
  private final @Nullable VersionData largest;
  private final VersionMatching matching;
  private final @Nullable VersionMatching beyond;
  private final List<Integer> lost = new ArrayList<>();
  private final List<Integer> moved = new ArrayList<>();
  private final List<Integer> changed = new ArrayList<>();
  private final List<Integer> relabelled = new ArrayList<>();
  private final Map<String, String> renamed = new TreeMap<>();
  private final Set<String> absent = new TreeSet<>();
  private int compared;

  private VersionPair(VersionData smaller, VersionData larger, @Nullable VersionData largest) {
    this.smaller = smaller;
    this.larger = larger;
    this.largest = largest;
    this.matching = VersionMatching.of(smaller.member(), larger.member());
    this.beyond = largest == null ? null : VersionMatching.of(smaller.member(), largest.member());
  }

  /**
   * Compares two versions.
   *
   * @param largest the version beyond the larger one, if there is one
   */
  static VersionPair of(VersionData smaller, VersionData larger, @Nullable VersionData largest) {
    VersionPair pair = new VersionPair(smaller, larger, largest);
    pair.compareCategories();
    pair.compareImages();
    return pair;
  }

  /** Finds categories that have another name, or are not there. */
  private void compareCategories() {
    Map<String, Map<String, Integer>> names = new HashMap<>();
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < images(); i++) {
      String category = smaller.category(i);
      if (category == null) {
        continue;
      }
      if (matching.inLarger(i) >= 0 || isExcused(i)) {
        found.add(category);
      }
      if (counterpart(i).isPresent()) {
        names
            .computeIfAbsent(category, key -> new HashMap<>())
            .merge(Objects.requireNonNullElse(otherCategory(i), category), 1, Integer::sum);
      }
    }
    names.forEach(
        (category, others) -> {
          String other = others.keySet().iterator().next();
          boolean several = others.getOrDefault(other, 0) > 1;
          if (others.size() == 1 && several && !other.equals(category)) {
            renamed.put(category, other);
          }
        });
    smaller.counts().keySet().stream()
        .filter(category -> !found.contains(category) && !larger.counts().containsKey(category))
        .forEach(absent::add);
  }

  private void compareImages() {
    for (int i = 0; i < images(); i++) {
      if (smaller.member().images().category(i) == null) {
        continue;
      }
      compared++;
      String category = smaller.category(i);
      boolean gone = category != null && absent.contains(category);
      if (matching.inLarger(i) < 0 && !isExcused(i) && !gone) {
        lost.add(i);
      }
      if (matching.renamed(i) >= 0 && inLargest(i).isEmpty()) {
        moved.add(i);
      }
      if (differsInBytes(i)) {
        changed.add(i);
      }
      if (category != null && !renamed.containsKey(category) && otherCategory(i) != null) {
        relabelled.add(i);
      }
    }
  }

  private int images() {
    return smaller.member().images().size();
  }

  /** Whether another rule says why an image is not in the larger version under its name. */
  private boolean isExcused(int image) {
    return matching.renamed(image) >= 0 || larger.member().rows().isUnread(matching.name(image));
  }

  /** The same image in the larger version, or else in the largest. */
  Optional<Counterpart> counterpart(int image) {
    if (matching.inLarger(image) >= 0) {
      return Optional.of(new Counterpart(larger, matching.inLarger(image)));
    }
    return inLargest(image);
  }

  private Optional<Counterpart> inLargest(int image) {
    if (largest == null || beyond == null || beyond.inLarger(image) < 0) {
      return Optional.empty();
    }
    return Optional.of(new Counterpart(largest, beyond.inLarger(image)));
  }

  private boolean differsInBytes(int image) {
    Sha256 digest = smaller.member().images().sha256(image);
    return digest != null
        && !smaller.member().rows().isDamaged(image)
        && counterpart(image).filter(other -> differs(digest, other)).isPresent()
        && inLargest(image).filter(other -> !differs(digest, other)).isEmpty();
  }

  private static boolean differs(Sha256 digest, Counterpart other) {
    Sha256 found = other.version().member().images().sha256(other.image());
    boolean damaged = other.version().member().rows().isDamaged(other.image());
    return found != null && !damaged && !found.equals(digest);
  }

  /** The category that an image has in the larger version; null if it is the same. */
  @Nullable String otherCategory(int image) {
    String category = smaller.category(image);
    String other =
        counterpart(image).map(found -> found.version().category(found.image())).orElse(null);
    if (category == null || other == null || category.equals(other)) {
      return null;
    }
    boolean asInLargest =
        inLargest(image)
            .map(found -> found.version().category(found.image()))
            .filter(category::equals)
            .isPresent();
    return asInLargest ? null : other;
  }

  VersionData smaller() {
    return smaller;
  }

  VersionData larger() {
    return larger;
  }

  /** The version beyond the larger one. */
  Optional<VersionData> largest() {
    return Optional.ofNullable(largest);
  }

  /** How many images of the smaller version were looked for. */
  int compared() {
    return compared;
  }

  /** Images that the larger version does not have, but for those of absent categories. */
  List<Integer> lost() {
    return lost;
  }

  /** Images that the larger version has under another name. */
  List<Integer> moved() {
    return moved;
  }

  /** The image of the larger version with the same bytes, for one of {@link #moved()}. */
  int underOtherName(int image) {
    return matching.renamed(image);
  }

  /** Images that have other bytes in the larger version. */
  List<Integer> changed() {
    return changed;
  }

  /** Images that have another category in the larger version, though the rest of theirs has not. */
  List<Integer> relabelled() {
    return relabelled;
  }

  /** Categories that have another name in the larger version, with that name. */
  Map<String, String> renamed() {
    return renamed;
  }

  /** How the larger version calls a category. */
  String nameInLarger(String category) {
    return renamed.getOrDefault(category, category);
  }

  /** Categories of which the larger version has neither the name nor an image. */
  Set<String> absent() {
    return absent;
  }
}
