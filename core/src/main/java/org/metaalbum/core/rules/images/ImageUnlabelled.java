package org.metaalbum.core.rules.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every image in images/ stands in labels.csv. */
public final class ImageUnlabelled implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA302",
            "image-unlabelled",
            Subject.IMAGES,
            "Every image in images/ stands in labels.csv.")
        .withNeeds(Need.ROWS, Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelMatching matching = facts.requireMatching();
    findings.examined(matching.images().size());
    Set<String> twins = facts.layout().withTwin();
    List<String> unlabelled = new ArrayList<>();
    for (int image = 0; image < facts.table().size(); image++) {
      String path = facts.table().path(image);
      if (isUnlabelled(facts, image) && !twins.contains(path)) {
        unlabelled.add(path);
      }
    }
    // Each row without a file name explains one image without a row: one cause, one finding.
    if (unlabelled.size() <= matching.rowsWithoutName()) {
      return;
    }
    for (String path : unlabelled) {
      findings.add(
          Problem.at(
                  Location.of(path),
                  "No row of %s names this image. Add a row for it, or remove the file."
                      .formatted(facts.requireLabels().path()))
              .expected("a row with this file name", "none"));
    }
  }

  private static boolean isUnlabelled(DatasetFacts facts, int image) {
    return !facts.table().isLabelled(image)
        && !facts.isStray(image)
        && facts.isInImageFolder(facts.table().path(image));
  }
}
