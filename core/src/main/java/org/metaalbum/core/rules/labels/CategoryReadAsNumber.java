package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelGroups;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.PandasValues;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No category is a number that pandas writes in another way. */
public final class CategoryReadAsNumber implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA231",
            "category-read-as-number",
            Subject.LABELS,
            "No category is a number that pandas writes in another way.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelGroups categories = facts.requireIndex().categories();
    boolean allNumbers = labels.categories().stream().allMatch(PandasValues::isNumber);
    for (int id = 0; id < categories.size(); id++) {
      findings.examined(1);
      String text = categories.text(id);
      // 007 among words stays as it is in pandas, and loses its zeros in a spreadsheet program.
      if (PandasValues.isPaddedNumber(text)
          || (allNumbers && PandasValues.isRewrittenNumber(text))) {
        findings.add(
            Problem.at(
                    labels.categoryLocation(categories.firstRow(id)),
                    "pandas, or a spreadsheet program, reads %s as a number and writes it in another way (007 becomes 7). Put a letter into the name."
                        .formatted(text))
                .expected("a name, or a whole number without leading zeros", text));
      }
    }
  }
}
