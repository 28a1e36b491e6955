package org.metaalbum.core.rules.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** An archive holds one dataset. */
public final class ArchiveTopFolders implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA024",
        "archive-top-folders",
        Subject.LAYOUT,
        "An archive holds one dataset: at its top, or in one folder there.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.DEEP_FOLDER) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The folder of the dataset is inside another folder of the archive, where no"
                        + " loader looks. Build the archive so that it is at the top.")
                .expected(
                    defect.path().substring(defect.path().lastIndexOf('/') + 1), defect.path()));
      }
    }
    List<ArchiveDefect> others =
        facts.layout().defects().stream()
            .filter(defect -> defect.kind() == ArchiveDefect.Kind.TOP_FOLDERS)
            .toList();
    if (!others.isEmpty()) {
      String names = others.stream().map(ArchiveDefect::path).collect(Collectors.joining(", "));
      findings.add(
          Problem.at(
                  Location.of(others.get(0).path()),
                  "The archive has more than one folder at its top; %s was checked, and what else is there was not. Make an archive for each dataset, and move other things out."
                      .formatted(others.get(0).detail()))
              .expected("one folder", others.get(0).detail() + ", " + names));
    }
  }
}
