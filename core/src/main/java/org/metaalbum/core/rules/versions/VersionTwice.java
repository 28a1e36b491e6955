package org.metaalbum.core.rules.versions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds a version that is there twice, such as a folder and the zip that was made of it. */
public final class VersionTwice implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA614", "version-twice", Subject.VERSIONS, "A family has each version once.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Map<Version, Member> first = new EnumMap<>(Version.class);
    for (Member member : family.members()) {
      Version version = member.name().version();
      findings.examined(1);
      Member other = version == null ? null : first.putIfAbsent(version, member);
      if (version != null && other != null) {
        findings.add(
            Problem.at(
                    member.at(Location.of(".")),
                    ("The %s version is here twice, and only %s is compared with the others. Keep"
                            + " one of them.")
                        .formatted(version.label(), other.label()))
                .expected("one dataset", "two")
                .related(List.of(other.at(Location.of(".")))));
      }
    }
  }
}
