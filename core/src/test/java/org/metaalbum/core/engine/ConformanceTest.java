package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.Fault;
import org.metaalbum.fixtures.Legal;
import org.metaalbum.fixtures.Place;

/**
 * Each fault of the fixtures is planted in a dataset that is valid but for it. If these fail, a
 * fault is missed, found at the wrong place, or found with others beside it that it is the cause
 * of.
 */
class ConformanceTest {

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  static List<Fault> faults() {
    return Fault.all();
  }

  static List<Legal> legalDatasets() {
    return Legal.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundAtItsPlaceAndAlone(Fault fault) throws IOException {
    assumeTrue(fault.isPossibleHere(), "this machine can't make it");
    // Small datasets are judged by the format alone; those about the protocol keep their size.
    // Families are small too, and judged by a protocol of their size.
    boolean family = fault.profile().equals(Fault.FAMILY);
    boolean small = !fault.fixedSize() && fault.profile().equals("contribution");
    DatasetSpec spec = small || family ? DatasetSpec.small() : fault.spec();
    Fault.Planted planted = fault.plant(spec, temp.resolve("dataset"));

    List<DatasetReport> reports =
        Checks.checkAll(planted.target(), small ? "format" : fault.profile(), 2, 25);
    List<Finding> findings =
        reports.stream().flatMap(report -> report.findings().stream()).toList();

    List<Finding> others =
        findings.stream()
            .filter(finding -> !finding.ruleId().equals(fault.ruleId()))
            .filter(finding -> !fault.allowed().contains(finding.ruleId()))
            .toList();
    assertThat(others).as("findings beside the fault").isEmpty();
    assertThat(findings)
        .filteredOn(finding -> finding.ruleId().equals(fault.ruleId()))
        .as("findings of %s", fault.ruleId())
        .hasSize(1)
        .first()
        .satisfies(finding -> assertPlace(finding, planted.place()));
    assertThat(reports)
        .flatExtracting(DatasetReport::results)
        .noneMatch(result -> result.outcome() == Outcome.CRASHED);
  }

  private static void assertPlace(Finding finding, Place place) {
    if (place.path() != null) {
      assertThat(finding.location().path()).as("path").isEqualTo(place.path());
    }
    if (place.line() != null) {
      assertThat(finding.location().line()).as("line").isEqualTo(place.line());
    }
    if (place.column() != null) {
      assertThat(finding.location().column()).as("column").isEqualTo(place.column());
    }
    if (place.row() != null) {
      assertThat(finding.location().row()).as("row").isEqualTo(place.row());
    }
  }

  @ParameterizedTest
  @MethodSource("legalDatasets")
  void anUnusualButLegalDatasetIsConformant(Legal legal) throws IOException {
    assumeTrue(legal.isPossibleHere(), "this machine can't make it");
    legal.write(temp.resolve("dataset"));

    DatasetReport report = check(temp.resolve("dataset"), "contribution");

    assertThat(report.findings())
        .filteredOn(finding -> !legal.allowed().contains(finding.ruleId()))
        .isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void everyRuleHasAFaultThatItFindsAndTheValidDatasetInWhichItFindsNothing() throws IOException {
    Set<String> tried = Fault.all().stream().map(Fault::ruleId).collect(Collectors.toSet());
    // What is about the configuration is no fault of a dataset: AcceptanceTest has its faults.
    assertThat(RuleCatalogue.infos())
        .filteredOn(rule -> rule.subject() != Subject.CONFIGURATION)
        .as("rules, and the rules that test-fixtures has a fault for")
        .extracting(RuleInfo::id)
        .containsExactlyInAnyOrderElementsOf(tried);

    DatasetBuilder.write(DatasetSpec.standard(), temp.resolve("dataset"));
    DatasetReport report = check(temp.resolve("dataset"), "contribution");
    assertThat(report.findings()).isEmpty();
    assertThat(report.results()).allMatch(result -> result.outcome() == Outcome.PASSED);
    assertThat(report.results())
        .as("every rule looked at something")
        .allMatch(r -> r.examined() > 0);
  }

  private static DatasetReport check(Path target, String profile) {
    return Checks.check(target, profile, 2, 25);
  }
}
