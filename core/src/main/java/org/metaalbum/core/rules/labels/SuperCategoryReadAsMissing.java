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

/** No super-category is a word that pandas reads as a missing value, but the NAN of the format. */
public final class SuperCategoryReadAsMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA232",
            "super-category-read-as-missing",
            Subject.LABELS,
            "No super-category is a word that pandas reads as a missing value.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelGroups supers = facts.requireIndex().superCategories();
    for (int id = 0; id < supers.size(); id++) {
      findings.examined(1);
      String text = supers.text(id);
      if (PandasValues.isMissing(text) && !PandasValues.isNoSuperCategory(text)) {
        findings.add(
            Problem.at(
                    labels.superCategoryLocation(supers.firstRow(id)),
                    "pandas reads the super-category %s as a missing value (%s). Leave the cell empty if there is none; else give it another name."
                        .formatted(text, RowCount.of(supers.rows(id))))
                .expected("a super-category, or an empty cell", text));
      }
    }
  }
}
