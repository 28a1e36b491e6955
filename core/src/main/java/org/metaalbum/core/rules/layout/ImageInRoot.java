package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No image stands beside info.json. */
public final class ImageInRoot implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA005",
        "image-in-root",
        Subject.PARTS,
        "No image stands in the dataset's root, beside info.json.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().imageFiles().size());
    facts
        .layout()
        .unusual(Role.ROOT_IMAGE)
        .forEach(
            image ->
                findings.add(
                    Problem.at(
                            Location.of(image.path()),
                            "The image stands beside info.json. Move it into images/, since loaders"
                                + " open images/<FILE_NAME>.")
                        .expected("images/" + image.name(), image.path())));
  }
}
