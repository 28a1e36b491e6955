package org.metaalbum.cli.render;

import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Verdict;

/** The symbol of a verdict: a tick, a cross, or a question mark. */
final class VerdictMark {

  private final Style style;

  VerdictMark(Style style) {
    this.style = style;
  }

  /** The symbol. What could not be read gets a cross. */
  String of(DatasetReport report) {
    return coloured(report, symbol(report));
  }

  /** The symbol, with blanks behind it up to the width of the widest. */
  String padded(DatasetReport report) {
    String symbol = symbol(report);
    return coloured(report, symbol) + " ".repeat(width() - symbol.length());
  }

  /** The width of the widest symbol. */
  int width() {
    return style.symbol("✓", "ok").length();
  }

  private String symbol(DatasetReport report) {
    if (report.problem() != null) {
      return style.symbol("✗", "x");
    }
    return switch (report.verdict()) {
      case CONFORMANT -> style.symbol("✓", "ok");
      case NONCONFORMANT -> style.symbol("✗", "x");
      case INCOMPLETE -> "?";
    };
  }

  private String coloured(DatasetReport report, String symbol) {
    if (report.problem() != null || report.verdict() == Verdict.NONCONFORMANT) {
      return style.red(symbol);
    }
    return report.verdict() == Verdict.CONFORMANT ? style.green(symbol) : style.yellow(symbol);
  }
}
