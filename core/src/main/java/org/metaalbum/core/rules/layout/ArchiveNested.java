package org.metaalbum.core.rules.layout;

import java.util.Set;
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

/** No file of a dataset is an archive, which nobody looks into. */
public final class ArchiveNested implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA025", "archive-nested", Subject.LAYOUT, "No file of the dataset is an archive itself.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    Set<String> twins = layout.withTwin();
    layout
        .unusual(Role.ARCHIVE)
        .map(Entry::path)
        .filter(path -> !twins.contains(path))
        .forEach(path -> add(path, findings));
    ImageTable images = facts.table();
    images
        .unlabelled()
        .filter(facts::isStrayArchive)
        .forEach(image -> add(images.path(image), findings));
  }

  private static void add(String path, Findings findings) {
    findings.add(
        Problem.at(
            Location.of(path),
            "An archive in the dataset: neither this check nor any loader looks into it. Unpack it"
                + " where its files belong, or move it out of the dataset."));
  }
}
