package org.metaalbum.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metaalbum.schema.Severity;

/** If these fail, a baseline takes an old finding for a new one, or a new one for an old one. */
class FindingDigestTest {

  private static final Finding FINDING =
      finding("labels.csv", 4, "Square (3 rows)", "square (1 row)", "Row 3 says it another way.");

  @Test
  void linesRowsAndNumbersOfRowsMayChange() {
    Finding later =
        finding(
            "labels.csv", 40, "Square (30 rows)", "square (2 rows)", "Row 39 says it another way.");
    assertThat(FindingDigest.of(later)).isEqualTo(FindingDigest.of(FINDING)).hasSize(32);
  }

  @Test
  void anotherFileValueOrMessageIsAnotherFinding() {
    assertThat(
            List.of(
                finding("l.csv", 4, "Square (3 rows)", "square (1 row)", "Row 3 says it."),
                finding("labels.csv", 4, "Circle (3 rows)", "square (1 row)", "Row 3 says it."),
                finding("labels.csv", 4, "Square (3 rows)", "squire (1 row)", "Row 3 says it."),
                finding("labels.csv", 4, "Square (3 rows)", "square (1 row)", "Row 3 is bad.")))
        .extracting(FindingDigest::of)
        .doesNotHaveDuplicates()
        .doesNotContain(FindingDigest.of(FINDING));
  }

  @Test
  void severityAndSuppressionAreNoPartOfIt() {
    assertThat(FindingDigest.of(FINDING.suppressed(Suppression.IN_BASELINE)))
        .isEqualTo(FindingDigest.of(FINDING));
  }

  private static Finding finding(
      String path, int line, String expected, String actual, String message) {
    return new Finding(
        "MA205",
        Severity.ERROR,
        message,
        Location.ofCell(path, line, 1, line - 1, "CATEGORY"),
        expected,
        actual,
        List.of());
  }
}
