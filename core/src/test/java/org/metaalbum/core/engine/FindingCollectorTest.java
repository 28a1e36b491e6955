package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.Severity;

/** If these fail, two runs over the same dataset show different samples. */
class FindingCollectorTest {

  @Test
  void theSampleIsTheSameInWhateverOrderFindingsCome() {
    List<Integer> lines = new ArrayList<>();
    for (int line = 1; line <= 500; line++) {
      lines.add(line);
    }
    List<Finding> first = sample(lines);
    Collections.shuffle(lines, new Random(7));

    assertThat(sample(lines)).isEqualTo(first);
    assertThat(first).extracting(finding -> finding.location().line()).containsExactly(1, 2, 3);
  }

  @Test
  void findingsBeyondTheCapAreCounted() {
    FindingCollector collector = collector();
    for (int line = 1; line <= 10; line++) {
      collector.add(Problem.at(Location.of("labels.csv", line, 1), "wrong"));
    }
    collector.unlisted(5);

    assertThat(collector.count()).isEqualTo(15);
    assertThat(collector.sample()).hasSize(3);
  }

  private static List<Finding> sample(List<Integer> lines) {
    FindingCollector collector = collector();
    lines.forEach(line -> collector.add(Problem.at(Location.of("labels.csv", line, 1), "wrong")));
    return collector.sample();
  }

  private static FindingCollector collector() {
    return new FindingCollector(RuleCatalogue.infos().get(0), Severity.ERROR, 3, Acceptor.NONE);
  }
}
