package org.metaalbum.core.rules.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.metaalbum.core.facts.ComparedImages;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;

/** Reports the groups of a dataset that lie within a category, or those that lie in several. */
final class InCategories {

  private final Likeness likeness;
  private final boolean several;
  private final String what;
  private final String remedy;

  private InCategories(Likeness likeness, boolean several, String what, String remedy) {
    this.likeness = likeness;
    this.several = several;
    this.what = what;
    this.remedy = remedy;
  }

  /** The groups within a category. */
  static InCategories one(Likeness likeness, String what, String remedy) {
    return new InCategories(likeness, false, what + " in one category", remedy);
  }

  /** The groups in several categories. */
  static InCategories several(Likeness likeness, String what, String remedy) {
    return new InCategories(likeness, true, what + " in different categories", remedy);
  }

  void judge(DatasetFacts facts, Findings findings) {
    ComparedImages images = facts.duplicates().images();
    findings.examined(images.size());
    for (int[] positions : facts.duplicates().groups(likeness)) {
      List<SameImages.Labelled> group = new ArrayList<>(positions.length);
      for (int position : positions) {
        group.add(labelled(images, position));
      }
      // Spellings of the same category are another rule's.
      long categories =
          group.stream().map(image -> TextForms.label(image.label())).distinct().count();
      if (categories > 1 == several) {
        findings.add(SameImages.problem(group, what, remedy));
      }
    }
  }

  private static SameImages.Labelled labelled(ComparedImages images, int position) {
    String path = images.table(position).path(images.image(position));
    String category = images.table(position).category(images.image(position));
    return new SameImages.Labelled(Location.of(path), Objects.requireNonNullElse(category, ""));
  }
}
