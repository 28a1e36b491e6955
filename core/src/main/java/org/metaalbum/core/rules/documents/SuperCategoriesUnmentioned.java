package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Datasheet.Statement;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.datasheet.SuperCategoryClaims;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * A datasheet that answers how instances are related mentions super-categories if there are some.
 * "All relationships are contained in labels" leaves it open whether there are more than one level
 * of them: that is no contradiction, but a gap.
 */
public final class SuperCategoriesUnmentioned implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA917",
            "datasheet-super-categories-unmentioned",
            Subject.DATASHEET,
            "The datasheet mentions super-categories if there are some.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    List<KnownGrouping> known = KnownGrouping.of(family);
    boolean exist = !known.isEmpty() && known.stream().allMatch(KnownGrouping::exist);
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      Optional<Sentence> answer =
          datasheet.statements().stream()
              .filter(statement -> statement.answers("relationships"))
              .map(Statement::sentence)
              .findFirst();
      findings.examined(answer.isPresent() && !known.isEmpty() ? 1 : 0);
      if (exist && answer.isPresent() && SuperCategoryClaims.of(datasheet).isEmpty()) {
        findings.add(
            Problem.at(
                    answer.get().at(datasheet.path()),
                    "By %s the categories are grouped into super-categories, but the datasheet never mentions them; on relationships it says %s. Add them there."
                        .formatted(known.get(0).source(), answer.get().quote()))
                .expected("super-categories mentioned", "not mentioned")
                .related(List.of(known.get(0).place())));
      }
    }
  }
}
