package org.metaalbum.core.rules.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Severity;

/**
 * Every file belongs to the dataset: info.json, labels.csv, images, card, datasheet, licence,
 * citation, checksums, README.
 */
public final class FileUnexpected implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA006", "file-unexpected", Subject.LAYOUT, "Every file belongs to the dataset.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    Set<String> twins = layout.withTwin();
    List<Entry> unexpected =
        layout
            .unusual(Role.UNEXPECTED)
            .filter(entry -> entry.isReadableFile() || entry.isFolder())
            .filter(entry -> !twins.contains(entry.path()))
            .toList();
    // A folder with something in it is not reported, since what is in it is.
    Set<String> filled =
        unexpected.isEmpty()
            ? Set.of()
            : layout.entries().stream().map(Entry::folder).collect(Collectors.toSet());
    unexpected.stream()
        .filter(entry -> !filled.contains(entry.path()))
        .forEach(
            entry -> {
              String what = entry.isFolder() ? "The folder belongs" : "The file belongs";
              findings.add(
                  Problem.at(
                      Location.of(entry.path()),
                      what
                          + " to no part of the format. Remove it, or move it out of the"
                          + " dataset."));
            });
    ImageTable images = facts.table();
    images
        .unlabelled()
        .filter(image -> facts.isStray(image) && !facts.isStrayArchive(image))
        .forEach(
            image ->
                findings.add(
                    Problem.at(
                            Location.of(images.path(image)),
                            "The file is no image, and labels.csv does not name it. Remove it.")
                        .expected("images only", facts.images().kind(image).format().label())));
  }
}
