package org.metaalbum.core.rules.images;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/**
 * A file is named in labels.csv exactly as it is called, also in case, Unicode form and extension.
 */
public final class ImageNameDiffers implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA303",
            "image-name-differs",
            Subject.IMAGES,
            "Names in labels.csv equal the names of the files exactly.")
        .withNeeds(Need.ROWS, Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelMatching matching = facts.requireMatching();
    for (int row = 0; row < labels.size(); row++) {
      findings.examined(1);
      if (matching.state(row) == LabelMatching.State.DIFFERS) {
        Entry image = matching.image(row);
        findings.add(
            Problem.at(
                    labels.fileLocation(row),
                    "There is no image %s, but there is %s. Write the name exactly as the file has it, or rename the file."
                        .formatted(labels.fileName(row), image.name()))
                .expected(image.name(), labels.fileName(row))
                .related(List.of(Location.of(image.path()))));
      }
    }
  }
}
