package org.metaalbum.core.rules.metadata;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataDefect;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Hands on what the reader of info.json and cards saw; each kind of defect has a rule. */
final class Defects {

  private Defects() {}

  /** Reports the defects of one kind in each metadata file. */
  static void ofFiles(DatasetFacts facts, MetadataDefect.Kind kind, Findings findings) {
    report(files(facts), kind, findings);
  }

  /** The same, for what can only be seen in a file that was parsed to its end. */
  static void ofObjects(DatasetFacts facts, MetadataDefect.Kind kind, Findings findings) {
    report(files(facts).stream().filter(Metadata::isObject).toList(), kind, findings);
  }

  private static List<Metadata> files(DatasetFacts facts) {
    return Stream.of(facts.info(), facts.card()).filter(Objects::nonNull).toList();
  }

  private static void report(List<Metadata> files, MetadataDefect.Kind kind, Findings findings) {
    findings.examined(files.size());
    files.stream()
        .flatMap(file -> file.defects().stream())
        .filter(defect -> defect.kind() == kind)
        .forEach(
            defect ->
                findings.add(
                    new Problem(
                        defect.location(),
                        defect.message(),
                        defect.expected(),
                        defect.actual(),
                        defect.related())));
  }
}
