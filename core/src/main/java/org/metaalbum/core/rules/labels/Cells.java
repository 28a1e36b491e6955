package org.metaalbum.core.rules.labels;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Looks at the text of each cell of the three columns, each distinct text once. */
final class Cells {

  /** Looks at one text. */
  interface Check {
    boolean isWrong(String text);
  }

  /** Makes a problem of a wrong text. */
  interface Wording {
    Problem problem(Location place, String text);
  }

  private Cells() {}

  /**
   * Reports the cells with a wrong text. A file name that is exactly that of a file is left out: if
   * it is odd, the rules on names of files say so, once.
   */
  static void judge(DatasetFacts facts, Findings findings, Check check, Wording wording) {
    LabelTable labels = facts.requireLabels();
    LabelMatching matching = facts.matching();
    boolean[] wrongCategories = wrong(labels.categories(), check);
    boolean[] wrongSuperCategories = wrong(labels.superCategories(), check);
    for (int row = 0; row < labels.size(); row++) {
      if (labels.isRagged(row)) {
        continue;
      }
      findings.examined(1);
      String file = labels.fileName(row);
      boolean isName = matching != null && matching.state(row) == LabelMatching.State.EXACT;
      if (!isName && check.isWrong(file)) {
        findings.add(wording.problem(labels.fileLocation(row), file));
      }
      int category = labels.categoryId(row);
      if (wrongCategories[category]) {
        findings.add(
            wording.problem(labels.categoryLocation(row), labels.categories().get(category)));
      }
      int superCategory = labels.superCategoryId(row);
      if (superCategory != LabelTable.NONE && wrongSuperCategories[superCategory]) {
        findings.add(
            wording.problem(
                labels.superCategoryLocation(row), labels.superCategories().get(superCategory)));
      }
    }
  }

  /** Which of the distinct texts of a column are wrong, by their numbers. */
  static boolean[] wrong(List<String> texts, Check check) {
    boolean[] wrong = new boolean[texts.size()];
    for (int id = 0; id < wrong.length; id++) {
      wrong[id] = check.isWrong(texts.get(id));
    }
    return wrong;
  }
}
