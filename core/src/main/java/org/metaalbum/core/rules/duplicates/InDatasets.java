package org.metaalbum.core.rules.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.ComparedImages;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;

/**
 * Reports the groups of an album that lie in several datasets. All versions of a dataset are one:
 * of each dataset the first image is named, in its largest version.
 */
final class InDatasets {

  private InDatasets() {}

  static void judge(
      AlbumFacts album, Findings findings, Likeness likeness, String what, String remedy) {
    ComparedImages images = album.duplicates().images();
    findings.examined(images.size());
    for (int[] positions : album.duplicates().groups(likeness)) {
      List<SameImages.Labelled> group = new ArrayList<>();
      Map<String, FamilyFacts> named = new LinkedHashMap<>();
      for (int position : positions) {
        AlbumFacts.PlacedMember version = album.versions().get(images.tableNumber(position));
        FamilyFacts family = version.family();
        boolean another =
            !named.containsKey(family.label())
                && named.values().stream().noneMatch(family::isSameDatasetAs);
        if (another) {
          group.add(labelled(version, images, position));
        }
        named.putIfAbsent(family.label(), family);
      }
      if (group.size() > 1) {
        findings.add(SameImages.problem(group, what + " in different datasets", remedy));
      }
    }
  }

  private static SameImages.Labelled labelled(
      AlbumFacts.PlacedMember version, ComparedImages images, int position) {
    int image = images.image(position);
    Location place = Location.of(version.member().images().path(image));
    String category = version.member().images().category(image);
    return new SameImages.Labelled(
        version.family().inAlbum(version.member(), place),
        category == null ? "without a label" : category);
  }
}
