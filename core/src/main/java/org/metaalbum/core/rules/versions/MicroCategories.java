package org.metaalbum.core.rules.versions;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds a Micro with too many or too few categories. */
public final class MicroCategories implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public MicroCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA609",
            "micro-categories",
            Subject.VERSION,
            "Micro has 20 categories, or all of Mini if that has fewer.")
        .withNeeds(Need.IMAGES, Need.TALLY);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Versions versions = Versions.of(family, thresholds);
    Optional<VersionData> micro = versions.get(Version.MICRO);
    if (micro.isEmpty()) {
      return;
    }
    VersionData data = micro.get();
    int found = data.counts().size();
    findings.examined(found);
    Set<Integer> wanted = wanted(versions, thresholds);
    boolean alone = versions.all().size() == 1;
    // Without a larger version nobody knows whether there are 20; MA410 asks for that.
    boolean right =
        alone
            ? found <= thresholds.microCategories()
            : wanted.contains(found) || wanted.contains(versions.mended(data).size());
    if (!right) {
      int expected = alone ? thresholds.microCategories() : wanted.iterator().next();
      findings.add(
          Problem.at(
                  data.member().at(data.member().rows().labels()),
                  "%s has %s categories. It has %s, or all of Mini if that has fewer."
                      .formatted(data.name(), found, thresholds.microCategories()))
              .expected("%s categories".formatted(expected), "%s categories".formatted(found))
              .related(
                  versions.all().stream()
                      .skip(1)
                      .limit(1)
                      .map(next -> next.member().at(next.member().rows().labels()))
                      .toList()));
    }
  }

  /** How many categories Micro may have, as the larger versions tell. */
  static Set<Integer> wanted(Versions versions, Thresholds thresholds) {
    Set<Integer> ofMini = new TreeSet<>();
    Optional<VersionData> mini = versions.get(Version.MINI);
    mini.ifPresent(
        data -> {
          ofMini.add(data.counts().size());
          ofMini.add(versions.mended(data).size());
        });
    if (mini.isEmpty()) {
      versions
          .get(Version.EXTENDED)
          .ifPresent(data -> ofMini.add((int) Versions.large(data, thresholds)));
    }
    Set<Integer> wanted = new TreeSet<>();
    ofMini.forEach(count -> wanted.add(Math.min(count, thresholds.microCategories())));
    return wanted;
  }
}
