package org.metaalbum.core.rules.labels;

import java.util.BitSet;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelGroups;
import org.metaalbum.core.facts.RowIndex;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Looks at the rows that name a file which a row before them names. */
final class Repeats {

  /** Whether a repeated row is of the kind that is looked for, by the categories of both rows. */
  interface Kind {
    boolean is(int firstCategory, int laterCategory);
  }

  /** Says what is wrong. */
  interface Wording {
    String message(String fileName, Location first);
  }

  private Repeats() {}

  static void judge(DatasetFacts facts, Findings findings, Kind kind, Wording wording) {
    LabelTable labels = facts.requireLabels();
    LabelGroups groups = facts.requireIndex().categories();
    RowIndex index = facts.requireIndex().firstRows();
    BitSet named = index.named();
    findings.examined(named.cardinality());
    named.and(index.repeats());
    for (int row = named.nextSetBit(0); row >= 0; row = named.nextSetBit(row + 1)) {
      String file = labels.fileName(row);
      int first = index.firstRow(row);
      if (labels.isRagged(first)) {
        continue;
      }
      int firstCategory = groups.leader(labels.categoryId(first));
      int category = groups.leader(labels.categoryId(row));
      if (kind.is(firstCategory, category)) {
        Location place = labels.fileLocation(first);
        findings.add(
            Problem.at(labels.fileLocation(row), wording.message(file, place))
                .expected(groups.text(firstCategory), groups.text(category))
                .related(List.of(place)));
      }
    }
  }
}
