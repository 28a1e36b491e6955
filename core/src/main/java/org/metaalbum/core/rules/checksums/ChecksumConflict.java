package org.metaalbum.core.rules.checksums;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No manifest gives two digests of one algorithm for one file. */
public final class ChecksumConflict implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA706",
        "checksum-conflict",
        Subject.CHECKSUMS,
        "No manifest gives two digests for one file.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (ManifestFacts manifest : facts.checksums().manifests()) {
      findings.examined(manifest.manifest().digests());
      for (ManifestFacts.Conflict conflict : manifest.conflicts().kept()) {
        String right = conflict.otherIsRight() ? ", and it is the right one" : "";
        findings.add(
            Problem.at(
                    manifest.location(conflict.line()),
                    "Line %s has another digest for %s%s. Keep one of the two lines."
                        .formatted(conflict.other(), conflict.path(), right))
                .related(
                    List.of(manifest.location(conflict.other()), Location.of(conflict.path()))));
      }
      findings.unlisted(manifest.conflicts().unkept());
    }
  }
}
