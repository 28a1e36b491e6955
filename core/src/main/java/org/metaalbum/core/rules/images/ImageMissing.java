package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every file that labels.csv names is in images/. */
public final class ImageMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA301",
            "image-missing",
            Subject.IMAGES,
            "Every file that labels.csv names is in images/.")
        .withNeeds(Need.ROWS, Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelMatching matching = facts.requireMatching();
    for (int row = 0; row < labels.size(); row++) {
      findings.examined(1);
      if (matching.state(row) == LabelMatching.State.MISSING) {
        findings.add(
            Problem.at(
                    labels.fileLocation(row),
                    "There is no image %s. Add the file to %s/, or remove the row."
                        .formatted(labels.fileName(row), facts.layout().images().path()))
                .expected(
                    facts.layout().images().path() + "/" + labels.fileName(row), "no such file"));
      }
    }
  }
}
