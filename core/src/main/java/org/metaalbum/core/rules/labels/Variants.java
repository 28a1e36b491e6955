package org.metaalbum.core.rules.labels;

import java.util.List;
import java.util.function.IntFunction;
import org.metaalbum.core.facts.LabelGroups;
import org.metaalbum.core.facts.PandasValues;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Looks for texts that mean the same and are written in different ways. */
final class Variants {

  private Variants() {}

  /** Reports each text that is not the one which leads its group, at its first row. */
  static void judge(
      LabelGroups groups, String noun, IntFunction<Location> placeOfRow, Findings findings) {
    for (int id = 0; id < groups.size(); id++) {
      findings.examined(1);
      int leader = groups.leader(id);
      String text = groups.text(id);
      if (leader == id
          || PandasValues.isNoSuperCategory(text)
          || isOnlyUntidy(text, groups.text(leader))) {
        continue;
      }
      findings.add(
          Problem.at(
                  placeOfRow.apply(groups.firstRow(id)),
                  ("Two %s differ only by case, spaces or Unicode form, and loaders take them for"
                          + " two. Write it in one way.")
                      .formatted(noun))
              .expected(
                  RowCount.of(groups.text(leader), groups.rows(leader)),
                  RowCount.of(groups.text(id), groups.rows(id)))
              .related(List.of(placeOfRow.apply(groups.firstRow(leader)))));
    }
  }

  /** Spaces around and invisible characters are reported cell by cell already. */
  private static boolean isOnlyUntidy(String one, String other) {
    return TextForms.visible(one).equals(TextForms.visible(other));
  }
}
