package org.metaalbum.core.rules.checksums;

import java.util.function.Function;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Makes findings of the defects that the reader of manifests noted. */
final class DefectReport {

  private DefectReport() {}

  /** Reports the defects of one kind; {@code wording} says what is wrong and what to do. */
  static void add(
      DatasetFacts facts,
      ManifestDefect.Kind kind,
      Findings findings,
      Function<ManifestDefect, String> wording) {
    for (ManifestFacts manifest : facts.checksums().manifests()) {
      for (ManifestDefect defect : manifest.manifest().defects(kind)) {
        findings.add(Problem.at(manifest.location(defect.line()), wording.apply(defect)));
      }
      findings.unlisted(manifest.manifest().count(kind) - manifest.manifest().defects(kind).size());
    }
  }
}
