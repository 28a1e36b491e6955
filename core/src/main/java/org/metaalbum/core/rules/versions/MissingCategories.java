package org.metaalbum.core.rules.versions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metaalbum.core.facts.Version;
import org.metaalbum.schema.Thresholds;

/**
 * The categories that Mini should have and lacks.
 *
 * @param all all of them, by their names in Extended
 * @param unsaid those that Micro doesn't have either; of the others the finding is that Micro has
 *     them
 */
record MissingCategories(List<String> all, List<String> unsaid) {

  /** Looks for them; there are none if Mini or Extended is not there. */
  static MissingCategories of(Versions versions, Thresholds thresholds) {
    Optional<VersionData> mini = versions.get(Version.MINI);
    Optional<VersionData> extended = versions.get(Version.EXTENDED);
    if (mini.isEmpty() || extended.isEmpty()) {
      return new MissingCategories(List.of(), List.of());
    }
    VersionPair pair = versions.above(mini.get()).orElseThrow();
    if (pair.absent().containsAll(mini.get().counts().keySet())) {
      // They have nothing in common, and that is what is wrong.
      return new MissingCategories(List.of(), List.of());
    }
    Set<String> there = new HashSet<>(versions.mended(mini.get()).keySet());
    mini.get().counts().keySet().forEach(category -> there.add(pair.nameInLarger(category)));
    List<String> all =
        extended.get().counts().entrySet().stream()
            .filter(category -> category.getValue() >= thresholds.imagesPerCategory())
            .map(category -> category.getKey())
            .filter(
                category ->
                    !there.contains(category)
                        && extended.get().sureCount(category) >= thresholds.imagesPerCategory())
            .toList();
    Set<String> said = versions.below(mini.get()).map(VersionPair::absent).orElse(Set.of());
    return new MissingCategories(
        all, all.stream().filter(category -> !said.contains(category)).toList());
  }
}
