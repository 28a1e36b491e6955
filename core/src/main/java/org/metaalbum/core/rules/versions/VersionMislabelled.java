package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds versions that hold the images of another version. */
public final class VersionMislabelled implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public VersionMislabelled(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA617",
            "version-mislabelled",
            Subject.VERSIONS,
            "Each version holds its own images, and not those of another version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    findings.examined(family.members().size());
    Versions.of(family, thresholds)
        .mislabelled()
        .map(VersionMislabelled::problem)
        .ifPresent(findings::add);
  }

  private static Problem problem(Versions.Mislabelled found) {
    String named = found.named().label();
    String other = found.holds().label();
    String message =
        found.copied()
            ? "%s holds the same images as %s, which are not what it should hold. Make it again."
            : "%s holds more than %s, and all that is in it: the names are mixed up. Rename them.";
    return Problem.at(found.named().at(Location.of(".")), message.formatted(named, other))
        .expected(
            found.copied() ? "images of its own" : "a part of " + other,
            "%s images".formatted(found.named().images().size()))
        .related(List.of(found.holds().at(Location.of("."))));
  }
}
