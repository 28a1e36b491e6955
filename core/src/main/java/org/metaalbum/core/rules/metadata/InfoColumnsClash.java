package org.metaalbum.core.rules.metadata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds column names that stand for two columns. Place: the later one. */
public final class InfoColumnsClash implements DatasetRule {

  private static final List<String> COLUMNS =
      List.of("/image_column_name", "/category_column_name", "/super_category_column_name");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA121",
            "info-columns-clash",
            Subject.INFO,
            "The three column names in info.json differ from each other.")
        .withNeeds(Need.INFO);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    Map<String, Location> seen = new HashMap<>();
    List<String> inOrder =
        COLUMNS.stream()
            .filter(column -> info.text(column).filter(name -> !name.isBlank()).isPresent())
            .sorted(Comparator.comparing(info::location))
            .toList();
    findings.examined(inOrder.size());
    for (String column : inOrder) {
      String name = info.text(column).orElseThrow();
      Location first = seen.putIfAbsent(name, info.location(column));
      if (first != null) {
        findings.add(
            Problem.at(
                    info.location(column),
                    "Two columns of labels.csv can't have the same name. Name the right one.")
                .expected("three different names", name)
                .related(List.of(first)));
      }
    }
  }
}
