package org.metaalbum.core.rules.metadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds a number of super-categories that the flag contradicts. Without super-categories 1 is legal
 * as well as 0: an official sample has it. Where labels.csv was counted, the rules of family 4 say
 * which is wrong, and this one is silent.
 */
public final class InfoSuperCategories implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA120",
            "info-super-categories",
            Subject.INFO,
            "In info.json, has_super_categories agrees with total_super_categories.")
        .withNeeds(Need.INFO);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    String pointer =
        info.kind() == MetadataKind.LEGACY_INFO
            ? "/total_super_categorie"
            : "/total_super_categories";
    Optional<Boolean> flag = info.flag("/has_super_categories");
    OptionalLong total = info.integer(pointer);
    findings.examined(1);
    if (facts.tally() != null
        || info.hasDefectAt("/total_categories")
        || flag.isEmpty()
        || total.isEmpty()
        || total.getAsLong() < 0) {
      return;
    }
    OptionalLong categories = info.integer("/total_categories");
    if (categories.isPresent() && total.getAsLong() > Math.max(1, categories.getAsLong())) {
      findings.add(
          Problem.at(
                  info.location(pointer),
                  "There are more super-categories than categories. Correct one of the numbers.")
              .expected(
                  "at most " + categories.getAsLong() + ", as total_categories says",
                  Long.toString(total.getAsLong()))
              .related(List.of(info.location("/total_categories"))));
      return;
    }
    boolean grouped = flag.get();
    if (grouped ? total.getAsLong() == 0 : total.getAsLong() > 1) {
      findings.add(
          Problem.at(
                  info.location(pointer),
                  "The number of super-categories contradicts has_super_categories. Correct one of"
                      + " them.")
              .expected(
                  grouped
                      ? "at least 1, since has_super_categories is true"
                      : "0, since has_super_categories is false",
                  Long.toString(total.getAsLong()))
              .related(List.of(info.location("/has_super_categories"))));
    }
  }
}
