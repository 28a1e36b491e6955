package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Verdict;

/** Makes reports of judgements. */
final class Reports {

  private Reports() {}

  /** The report on what was judged. */
  static DatasetReport on(
      String path, InputKind kind, DatasetFacts facts, RuleRunner.Judgement judgement) {
    return new DatasetReport(
        path,
        kind.label(),
        judgement.verdict(),
        null,
        summary(facts),
        judgement.results(),
        judgement.findings());
  }

  /** The report on the waivers of a configuration file. */
  static DatasetReport onConfiguration(String file, RuleRunner.Judgement judgement) {
    return new DatasetReport(
        file,
        InputKind.CONFIGURATION.label(),
        judgement.verdict(),
        null,
        new Summary(1, 0, 0, 0, 0, 0),
        judgement.results(),
        judgement.findings());
  }

  /** The report on what could not be opened. */
  static DatasetReport unopened(String path, String problem) {
    return new DatasetReport(
        path, "unknown", Verdict.INCOMPLETE, problem, Summary.NOTHING, List.of(), List.of());
  }

  /**
   * The report on a family or an album, with the verdict and the counts of all that is in it, and
   * behind it those on its parts.
   *
   * @param own the report on what stands beside its parts
   * @param parts the reports on its parts, and on what is in these
   * @param summary the counts of all together
   */
  static List<DatasetReport> withParts(
      DatasetReport own, List<DatasetReport> parts, Summary summary) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(own.verdict());
    parts.forEach(part -> verdicts.add(part.verdict()));
    DatasetReport whole =
        new DatasetReport(
                own.path(),
                own.kind(),
                Verdict.ofAll(verdicts),
                own.problem(),
                summary,
                own.results(),
                own.findings())
            .withExhibits(own.exhibits());
    List<DatasetReport> all = new ArrayList<>();
    all.add(whole);
    parts.forEach(part -> all.add(part.partOf(whole)));
    return all;
  }

  private static Summary summary(DatasetFacts facts) {
    LabelTable labels = facts.labels();
    CategoryTally tally = facts.tally();
    return new Summary(
        facts.layout().files(),
        facts.images().size(),
        IntStream.range(0, facts.images().size()).mapToLong(facts.images()::bytes).sum(),
        labels == null ? 0 : labels.size(),
        tally == null ? 0 : tally.categories().size(),
        tally == null ? 0 : tally.superCategories());
  }
}
