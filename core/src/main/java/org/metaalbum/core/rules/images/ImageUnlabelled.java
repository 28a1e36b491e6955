package org.metaalbum.core.rules.images;

import java.util.List;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ImageTable;
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
    ImageTable images = facts.table();
    List<String> unlabelled =
        images
            .unlabelled()
            .filter(image -> !facts.isStray(image))
            .mapToObj(images::path)
            .filter(path -> facts.isInImageFolder(path) && !twins.contains(path))
            .toList();
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
}
