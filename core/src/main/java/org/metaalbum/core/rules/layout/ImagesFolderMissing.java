package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The dataset has a folder images/ with files in it. */
public final class ImagesFolderMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA001",
        "images-folder-missing",
        Subject.PARTS,
        "There is a folder images/ with files in it.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    // Images that stand elsewhere, or can't be read, are reported one by one.
    if (!facts.layout().imageFiles().isEmpty()) {
      return;
    }
    Part images = facts.layout().images();
    if (images.state() == Part.State.MISSING) {
      findings.add(
          Problem.at(
                  Location.of("images"),
                  "There is no folder images/. Put all images into a folder of that name, beside"
                      + " info.json and labels.csv.")
              .expected("a folder images/", "nothing of that name"));
    } else if (images.usable() != null && isEmpty(facts.layout(), images.path())) {
      findings.add(
          Problem.at(
                  Location.of(images.path()),
                  "There is no image in the folder of images. Put the images into it.")
              .expected("image files", "none"));
    }
  }

  private static boolean isEmpty(Layout layout, String folder) {
    boolean blocked =
        layout.unusual(Role.NOT_A_FILE).anyMatch(entry -> entry.path().startsWith(folder + "/"));
    return !blocked && layout.unreadable().keySet().stream().noneMatch(p -> p.startsWith(folder));
  }
}
