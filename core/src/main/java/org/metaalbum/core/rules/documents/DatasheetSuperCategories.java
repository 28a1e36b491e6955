package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.SuperCategoryClaims;
import org.metaalbum.core.datasheet.SuperCategoryClaims.SuperCategoryClaim;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A datasheet speaks of super-categories where there are some, and states their number. */
public final class DatasheetSuperCategories implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA916",
        "datasheet-super-categories",
        Subject.DATASHEET,
        "The datasheet says rightly whether there are super-categories, and how many.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    List<KnownGrouping> known = KnownGrouping.of(family);
    boolean existenceIsRight = true;
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      List<SuperCategoryClaim> claims = SuperCategoryClaims.of(datasheet);
      findings.examined(known.isEmpty() ? 0 : claims.size());
      Optional<SuperCategoryClaim> wrong =
          claims.stream()
              .filter(claim -> known.stream().noneMatch(one -> one.exist() == claim.exist()))
              .findFirst();
      if (wrong.isPresent() && !known.isEmpty()) {
        findings.add(problem(datasheet, wrong.get(), known.get(0)));
        existenceIsRight = false;
      }
    }
    if (existenceIsRight) {
      NumberContradictions.report(family, Topic.SUPER_CATEGORIES, findings);
    }
  }

  private static Problem problem(
      Datasheet datasheet, SuperCategoryClaim claim, KnownGrouping known) {
    return Problem.at(
            claim.sentence().at(datasheet.path()),
            "The datasheet says %s, but by %s there are %s. Correct whichever is wrong."
                .formatted(claim.sentence().quote(), known.source(), words(known.exist())))
        .expected(words(known.exist()), words(claim.exist()))
        .related(List.of(known.place()));
  }

  private static String words(boolean exist) {
    return exist ? "super-categories" : "no super-categories";
  }
}
