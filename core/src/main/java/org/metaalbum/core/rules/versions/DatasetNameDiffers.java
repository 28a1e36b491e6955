package org.metaalbum.core.rules.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataDefect;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * Finds versions whose info.json gives the dataset another name than the others do. The version at
 * the end of a name doesn't count, nor do case, spaces and signs.
 */
public final class DatasetNameDiffers implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA618",
            "dataset-name-differs",
            Subject.VERSIONS,
            "The versions have the same dataset_name in info.json.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Map<String, Integer> frequency = new HashMap<>();
    String usual = "";
    // From the largest version on, so that it is right where two have two names.
    for (int i = family.members().size() - 1; i >= 0; i--) {
      String name = name(family.members().get(i)).map(DatasetNameDiffers::plain).orElse("");
      boolean more = frequency.merge(name, 1, Integer::sum) > frequency.getOrDefault(usual, 0);
      usual = !name.isEmpty() && (usual.isEmpty() || more) ? name : usual;
    }
    for (Member member : family.members()) {
      Metadata info = member.info();
      Optional<String> name = name(member);
      if (info == null || name.isEmpty()) {
        continue;
      }
      findings.examined(1);
      if (!plain(name.get()).equals(usual)) {
        Member other = withName(family.members(), usual);
        findings.add(
            Problem.at(
                    member.at(info.location("/dataset_name")),
                    "%s has another dataset_name. Write the same in all versions."
                        .formatted(other.label()))
                .expected(name(other).orElse(""), name.get()));
      }
    }
  }

  private static Member withName(List<Member> members, String usual) {
    return members.stream()
        .filter(
            member -> name(member).map(DatasetNameDiffers::plain).filter(usual::equals).isPresent())
        .reduce((one, later) -> later)
        .orElseThrow();
  }

  private static Optional<String> name(Member member) {
    return Optional.ofNullable(member.info())
        .filter(info -> info.defects().stream().noneMatch(DatasetNameDiffers::garbles))
        .flatMap(info -> info.text("/dataset_name"))
        .filter(name -> !plain(name).isEmpty());
  }

  /** Whether texts may not be what was meant, because of how the file is written. */
  private static boolean garbles(MetadataDefect defect) {
    return defect.kind() == MetadataDefect.Kind.SYNTAX
        || defect.kind() == MetadataDefect.Kind.ENCODING;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceAll("(micro|mini|extended)$", "");
  }
}
