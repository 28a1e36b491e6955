package org.metaalbum.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;

/** If these fail, a comparison says that something is new or gone which is not, or is silent. */
class ReportDiffTest {

  @Test
  void findingsAreNewGoneOrUnchangedByTheirDigestAndNotByTheirLine() {
    ReportDiff diff =
        ReportDiff.between(
            report("x", 3, finding("a", 1), finding("b", 2), finding("b", 3)),
            report("x", 3, finding("b", 9), finding("c", 4), finding("c", 5)));

    RuleDiff rule = diff.datasets().get(0).rules().get(0);
    assertThat(paths(rule.added())).containsExactly("c", "c");
    assertThat(paths(rule.gone())).containsExactly("a", "b");
    assertThat(rule.unchangedCount()).isEqualTo(1);
    assertThat(rule.isExact()).isTrue();
    assertThat(diff.newCount(Severity.ERROR)).isEqualTo(2);
    assertThat(diff.newCount(Severity.WARNING)).isZero();
  }

  @Test
  void whatTheCapOfTheOlderReportMayHaveCutOffIsNotCountedAsNew() {
    ReportDiff diff =
        ReportDiff.between(
            report("x", 100, finding("a", 1), finding("b", 1)),
            report("x", 100, finding("b", 1), finding("c", 1)));
    RuleDiff rule = diff.datasets().get(0).rules().get(0);

    assertThat(rule.isExact()).isFalse();
    assertThat(rule.newCount()).isZero();
    assertThat(paths(rule.added())).containsExactly("c");
  }

  @Test
  void aCountThatGrowsBeyondTheCapIsNew() {
    ReportDiff diff =
        ReportDiff.between(report("x", 100, finding("a", 1)), report("x", 103, finding("a", 1)));
    assertThat(diff.newCount(Severity.ERROR)).isEqualTo(3);
    assertThat(diff.total(RuleDiff::unchangedCount)).isEqualTo(100);
  }

  @Test
  void aFindingBesideAWholeOlderListIsNewHoweverCappedTheNewerOneIs() {
    RuleDiff rule =
        ReportDiff.between(report("x", 1, finding("a", 1)), report("x", 50, finding("c", 1)))
            .datasets()
            .get(0)
            .rules()
            .get(0);
    assertThat(rule.newCount()).isEqualTo(49);
    assertThat(rule.goneCount()).isZero();
  }

  @Test
  void whatIsAcceptedInTheNewerReportIsNotNew() {
    Finding accepted = finding("a", 1).suppressed(Suppression.IN_BASELINE);
    RuleResult result =
        new RuleResult("MA301", "image-missing", Severity.ERROR, Outcome.FAILED, 1, 1, 0, 1, null);
    ReportDiff diff =
        ReportDiff.between(report("x", 0), report(dataset("x", null, result, accepted)));
    assertThat(diff.newCount(Severity.ERROR)).isZero();
  }

  @Test
  void aRuleThatIsNoLongerEvaluatedIsLostAndItsFindingsAreNotGone() {
    RuleResult gap =
        new RuleResult(
            "MA301", "image-missing", Severity.ERROR, Outcome.NOT_EVALUATED, 0, 0, "why");
    RuleDiff rule =
        ReportDiff.between(report("x", 1, finding("a", 1)), report(dataset("x", null, gap)))
            .datasets()
            .get(0)
            .rules()
            .get(0);
    assertThat(rule.isLost()).isTrue();
    assertThat(rule.gone()).isEmpty();
    assertThat(rule.goneCount()).isZero();
  }

  @Test
  void onePathInEachReportIsTheSameWhateverItIsCalled() {
    assertThat(
            ReportDiff.between(
                    report("here/x", 1, finding("a", 1)), report("there/y", 1, finding("a", 1)))
                .datasets())
        .extracting(DatasetDiff::key)
        .containsExactly("y");
  }

  @Test
  void partsAreMatchedBelowTheirPath() {
    Report older = report(dataset("a/album", null), dataset("a/album/x", "a/album"));
    Report newer = report(dataset("/b/album", null), dataset("/b/album/x", "/b/album"));
    assertThat(ReportDiff.between(older, newer).datasets())
        .extracting(DatasetDiff::key)
        .containsExactly("album", "album/x");
  }

  @Test
  void aDatasetThatOnlyOneReportHasIsInTheComparison() {
    Report older = report(dataset("x", null), dataset("y", null));
    Report newer = report(dataset("y", null), dataset("z", null));
    assertThat(ReportDiff.between(older, newer).datasets())
        .extracting(
            diff -> diff.key() + " " + (diff.older() != null) + " " + (diff.newer() != null))
        .containsExactly("y true true", "z false true", "x true false");
  }

  private static List<String> paths(List<Finding> findings) {
    return findings.stream().map(finding -> finding.location().path()).toList();
  }

  private static Finding finding(String path, int line) {
    return new Finding(
        "MA301", Severity.ERROR, "It is wrong.", Location.of(path, line, 1), null, null, List.of());
  }

  private static Report report(String path, long count, Finding... findings) {
    RuleResult result =
        new RuleResult(
            "MA301",
            "image-missing",
            Severity.ERROR,
            count == 0 ? Outcome.PASSED : Outcome.FAILED,
            1,
            count,
            null);
    return report(dataset(path, null, result, findings));
  }

  private static DatasetReport dataset(String path, @Nullable String partOf) {
    return dataset(path, partOf, List.of());
  }

  private static DatasetReport dataset(
      String path, @Nullable String partOf, RuleResult result, Finding... findings) {
    return dataset(path, partOf, List.of(result), findings);
  }

  private static DatasetReport dataset(
      String path, @Nullable String partOf, List<RuleResult> results, Finding... findings) {
    return new DatasetReport(
        path,
        "dataset",
        partOf,
        Verdict.CONFORMANT,
        null,
        Summary.NOTHING,
        results,
        List.of(findings),
        null);
  }

  private static Report report(DatasetReport... datasets) {
    return new Report(
        "0.1.0", new LicenceListStamp("3", "2026-01-01"), "format", null, List.of(datasets));
  }
}
