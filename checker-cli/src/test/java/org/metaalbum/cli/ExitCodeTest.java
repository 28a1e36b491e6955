package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;

/** CI gates branch on these numbers, so each row is a promise of docs/contract.md. */
class ExitCodeTest {

  static Stream<Arguments> promises() {
    Report good = Samples.report(Samples.good());
    Report warned = Samples.report(Samples.warned());
    Report bad = Samples.report(Samples.good(), Samples.bad());
    Report incomplete = Samples.report(Samples.incomplete());
    Report badWithGap = Samples.report(Samples.badWithGap());
    Report unreadableBesideBad = Samples.report(Samples.bad(), Samples.unreadable());
    Report gapInAlbum = Samples.report(Samples.album(Samples.good(), Samples.unreadable()));
    Report badInAlbum = Samples.report(Samples.album(Samples.bad(), Samples.unreadable()));
    return Stream.of(
        Arguments.of("good", good, FailOn.WARNING, ExitCode.CONFORMANT),
        Arguments.of("warning", warned, FailOn.ERROR, ExitCode.CONFORMANT),
        Arguments.of("warning that counts", warned, FailOn.WARNING, ExitCode.FINDINGS),
        Arguments.of("bad", bad, FailOn.ERROR, ExitCode.FINDINGS),
        Arguments.of("bad under warning", bad, FailOn.WARNING, ExitCode.FINDINGS),
        Arguments.of("bad but never", bad, FailOn.NEVER, ExitCode.CONFORMANT),
        Arguments.of("incomplete", incomplete, FailOn.ERROR, ExitCode.INCOMPLETE),
        Arguments.of("incomplete and never", incomplete, FailOn.NEVER, ExitCode.INCOMPLETE),
        Arguments.of("findings win over a gap", badWithGap, FailOn.ERROR, ExitCode.FINDINGS),
        Arguments.of("a gap beside errors", badWithGap, FailOn.NEVER, ExitCode.INCOMPLETE),
        Arguments.of("unreadable wins", unreadableBesideBad, FailOn.ERROR, ExitCode.INCOMPLETE),
        Arguments.of("gap in an album", gapInAlbum, FailOn.ERROR, ExitCode.INCOMPLETE),
        Arguments.of("findings in an album win", badInAlbum, FailOn.ERROR, ExitCode.FINDINGS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("promises")
  void everyEndOfACheckHasItsCode(String name, Report report, FailOn failOn, ExitCode expected) {
    List<String> paths =
        report.datasets().stream()
            .filter(dataset -> dataset.partOf() == null)
            .map(DatasetReport::path)
            .toList();
    assertThat(ExitCode.of(report, paths, failOn)).as(name).isEqualTo(expected);
  }
}
