package org.metaalbum.core.rules.labels;

import java.util.function.Function;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.read.CsvDefects;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Makes findings of the defects that the reader of labels.csv noted. */
final class DefectReport {

  private DefectReport() {}

  /** Reports the defects of one kind; {@code wording} says what is wrong and what to do. */
  static void add(
      DatasetFacts facts,
      CsvDefect.Kind kind,
      Findings findings,
      Function<CsvDefect, String> wording) {
    LabelTable labels = facts.requireLabels();
    CsvDefects defects = labels.defects();
    for (CsvDefect defect : defects.of(kind)) {
      Problem problem = Problem.at(location(labels, defect), wording.apply(defect));
      findings.add(
          defect.expected().isEmpty()
              ? problem
              : problem.expected(defect.expected(), defect.detail()));
    }
    findings.unlisted(defects.count(kind) - defects.of(kind).size());
  }

  private static Location location(LabelTable labels, CsvDefect defect) {
    Integer row = defect.row() == 0 ? null : defect.row();
    boolean isColumn =
        defect.kind() == CsvDefect.Kind.COLUMN_MISSING
            || defect.kind() == CsvDefect.Kind.COLUMN_MISNAMED;
    String field = isColumn ? defect.expected() : null;
    return new Location(labels.path(), defect.line(), defect.column(), null, row, field);
  }
}
