package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The file name and the category are filled in every row. */
public final class CellEmpty implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA220",
            "cell-empty",
            Subject.LABELS,
            "FILE_NAME and CATEGORY are filled in every row.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    boolean[] empty = Cells.wrong(labels.categories(), TextForms::showsNothing);
    for (int row = 0; row < labels.size(); row++) {
      if (labels.isRagged(row)) {
        continue;
      }
      findings.examined(1);
      boolean noFile = TextForms.showsNothing(labels.fileName(row));
      boolean noCategory = empty[labels.categoryId(row)];
      if (noFile) {
        String what = noCategory ? "neither a file nor a category" : "no file";
        findings.add(
            Problem.at(
                labels.fileLocation(row),
                "The row names %s. Fill it in, or remove the row.".formatted(what)));
      } else if (noCategory) {
        findings.add(
            Problem.at(
                labels.categoryLocation(row), "The row has no category. Fill in the category."));
      }
    }
  }
}
