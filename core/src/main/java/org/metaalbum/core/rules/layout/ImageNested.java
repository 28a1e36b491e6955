package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** All images stand in images/ itself, not in other folders. */
public final class ImageNested implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA004",
        "image-nested",
        Subject.PARTS,
        "All images stand in images/ itself, not in sub-folders.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().imageFiles().size());
    Entry folder = facts.layout().images().entry();
    // Where images is a link to their folder, that is the cause, and MA003 says so.
    if (folder != null && folder.kind() == Entry.Kind.LINK_TO_FOLDER) {
      return;
    }
    facts
        .layout()
        .unusual(Role.NESTED_IMAGE)
        .forEach(
            image ->
                findings.add(
                    Problem.at(
                            Location.of(image.path()),
                            "The image stands in a folder of its own. Move it right into images/,"
                                + " since loaders open images/<FILE_NAME>.")
                        .expected("images/" + image.name(), image.path())));
  }
}
