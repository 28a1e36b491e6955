package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The dataset has a labels.csv. */
public final class LabelsMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA201", "labels-missing", Subject.PARTS, "The dataset has a labels.csv.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    if (facts.layout().labels().state() == Part.State.MISSING) {
      findings.add(
          Problem.at(
                  Location.of("labels.csv"),
                  "There is no labels.csv. Write one: a header FILE_NAME,CATEGORY,SUPER_CATEGORY,"
                      + " and a row for each image.")
              .expected("a file labels.csv", "nothing of that name"));
    }
  }
}
