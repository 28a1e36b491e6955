package org.metaalbum.core.rules.metadata;

import java.util.Comparator;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds info.json files of 2021. One finding, at the first key that only they have. */
public final class InfoLegacy implements DatasetRule {

  private static final List<String> LEGACY_KEYS =
      List.of("/total_super_categorie", "/images_per_category");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA117",
            "info-legacy",
            Subject.INFO,
            "info.json is of the current generation (2022), not of that of 2021.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.INFO);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    findings.examined(1);
    if (info.kind() == MetadataKind.LEGACY_INFO) {
      Location place =
          LEGACY_KEYS.stream()
              .filter(key -> info.value(key).isPresent())
              .map(info::keyLocation)
              .min(Comparator.naturalOrder())
              .orElse(info.location(""));
      findings.add(
          Problem.at(
                  place,
                  "This info.json is of the generation of 2021. Write total_super_categories, and"
                      + " minimum_, median_ and maximum_images_per_category.")
              .expected("an info.json of 2022", "one of 2021"));
    }
  }
}
