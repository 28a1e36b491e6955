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

/** No category is a word that pandas reads as a missing value. */
public final class CategoryReadAsMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA230",
            "category-read-as-missing",
            Subject.LABELS,
            "No category is a word that pandas reads as a missing value.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelGroups categories = facts.requireIndex().categories();
    for (int id = 0; id < categories.size(); id++) {
      findings.examined(1);
      String text = categories.text(id);
      if (!text.isEmpty() && PandasValues.isMissing(text)) {
        findings.add(
            Problem.at(
                    labels.categoryLocation(categories.firstRow(id)),
                    "pandas reads the category %s as a missing value, and the class vanishes (%s). Give it another name."
                        .formatted(text, RowCount.of(categories.rows(id))))
                .expected("a category", "NaN"));
      }
    }
  }
}
