package org.metaalbum.core.rules.counts;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Holds a number of info.json against the number that labels.csv gives. */
final class DeclaredNumber {

  private DeclaredNumber() {}

  /**
   * Reports the number at a pointer if it is there, is a number, and differs.
   *
   * @param wording what labels.csv says, with one place for the number
   */
  static void judge(
      DatasetFacts facts, Findings findings, String pointer, double actual, String wording) {
    Metadata info = facts.requireInfo();
    OptionalDouble declared = info.number(pointer);
    // A value that can't be right for any dataset has a finding of its own already.
    if (declared.isEmpty() || info.hasDefectAt(pointer)) {
      return;
    }
    findings.examined(1);
    if (declared.getAsDouble() != actual) {
      String key = pointer.substring(1);
      findings.add(
          Problem.at(
                  info.location(pointer),
                  "%s says %s, and %s. Correct the number, or the labels."
                      .formatted(
                          key, plain(declared.getAsDouble()), wording.formatted(plain(actual))))
              .expected(plain(actual), plain(declared.getAsDouble())));
    }
  }

  /** Whether the number at a pointer is there and is this one. */
  static boolean agrees(Metadata info, String pointer, double actual) {
    OptionalDouble declared = info.number(pointer);
    return declared.isEmpty() || declared.getAsDouble() == actual;
  }

  /** Writes 40.0 as 40, and 57.5 as it is. */
  private static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
