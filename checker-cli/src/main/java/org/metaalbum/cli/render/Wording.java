package org.metaalbum.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.report.BaselineUse;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.Severity;

/** Numbers, places and verdicts as a person reads them. */
public final class Wording {

  private Wording() {}

  /** {@code 1 error}, {@code 2,500 errors}, {@code 3 categories}. */
  public static String count(long number, String noun) {
    return number(number) + " " + (number == 1 ? noun : plural(noun));
  }

  /**
   * {@code 2,500}. Not by {@link String#format}, which first loads all that Java knows of locales:
   * that would take longer than the rest of a short report.
   *
   * @param number 0 or more
   */
  public static String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** Bytes in decimal units, as file managers show them: {@code 5.1 MB}. */
  public static String bytes(long number) {
    if (number < 1000) {
      return number + " B";
    }
    String unit = "";
    long tenths = 0;
    long tenth = 1;
    for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
      unit = next;
      tenth *= tenth == 1 ? 100 : 1000;
      tenths = number / tenth + (number % tenth < tenth / 2 ? 0 : 1);
      // 999.95 is rounded to 1000.0, which is 1.0 of the next unit.
      if (tenths < 10_000) {
        break;
      }
    }
    return tenths / 10 + "." + tenths % 10 + " " + unit;
  }

  /** {@code path:line:column}, which editors and terminals open on a click. */
  public static String place(Location location) {
    StringBuilder text = new StringBuilder(location.path());
    if (location.line() != null) {
      text.append(':').append(location.line());
      if (location.column() != null) {
        text.append(':').append(location.column());
      }
    }
    return text.toString();
  }

  /** What else is known of a place: {@code row 12, FILE_NAME} or a JSON pointer; may be empty. */
  public static String detail(Location location) {
    StringBuilder text = new StringBuilder();
    if (location.row() != null) {
      text.append("row ").append(location.row());
    }
    if (location.field() != null) {
      text.append(text.isEmpty() ? "" : ", ").append(location.field());
    }
    if (location.pointer() != null && !location.pointer().isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(location.pointer());
    }
    return text.toString();
  }

  /** The verdict on a run, or that there was nothing to check. */
  public static String verdict(Report report) {
    return report.isIdle() ? "nothing to check" : verdict(report.verdict());
  }

  /** {@code conformant}, {@code not conformant} or {@code incomplete}. */
  public static String verdict(Verdict verdict) {
    return verdict == Verdict.NONCONFORMANT ? "not conformant" : verdict.label();
  }

  /** Why a finding doesn't count, in one line. */
  static String suppression(Suppression suppression) {
    if (suppression.kind() == Suppression.Kind.BASELINE) {
      return "in the baseline";
    }
    StringBuilder text = new StringBuilder("waived");
    if (suppression.owner() != null) {
      text.append(" by ").append(suppression.owner());
    }
    if (suppression.expires() != null) {
      text.append(" until ").append(suppression.expires());
    }
    return suppression.reason() == null
        ? text.toString()
        : text.append(": ").append(suppression.reason()).toString();
  }

  /** How many findings of a rule the report holds. */
  static long shown(DatasetReport dataset, RuleResult rule) {
    return dataset.findings().stream().filter(f -> f.ruleId().equals(rule.ruleId())).count();
  }

  /** What became of the baseline, which accepts so many findings. */
  public static String baseline(BaselineUse baseline, long accepted) {
    String file = "baseline: " + baseline.file();
    if (baseline.written()) {
      return file + " was written, and accepts " + count(accepted, "finding");
    }
    String gone =
        "; "
            + number(baseline.gone())
            + " of its findings "
            + (baseline.gone() == 1 ? "is" : "are")
            + " there no more, --write-baseline leaves them out";
    return file + (baseline.gone() == 0 ? "" : gone);
  }

  /** What came from the cache. */
  public static String cache(CacheUse cache) {
    if (cache.unchanged()) {
      return "cache: nothing has changed since an earlier run, whose report is given again;"
          + " --cache-verify reads all images";
    }
    String line =
        "cache: "
            + number(cache.recalled())
            + " images as an earlier run found them"
            + (cache.verified() ? " (the same by SHA-256)" : "")
            + ", "
            + number(cache.read())
            + " judged anew";
    return cache.problem() == null ? line : line + "; " + cache.problem();
  }

  /** What was passed over, since it has not changed. */
  public static String changedSince(ChangedSince changes) {
    String passedOver = count(changes.passedOver(), "dataset");
    return changes.checked() == 0
        ? "nothing was checked: no dataset changed since "
            + changes.ref()
            + " ("
            + passedOver
            + " passed over)"
        : "only what changed since "
            + changes.ref()
            + " was checked: "
            + count(changes.checked(), "dataset")
            + "; passed over: "
            + passedOver;
  }

  /** The text, or its beginning if it has more than so many code points. */
  static String clipped(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + " ...";
  }

  /** {@code 1 error, 0 warnings, 2 notes, 3 waived}: all that was found, and what doesn't count. */
  public static String totals(Report report) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      parts.add(count(report.total(severity), severity.label()));
    }
    parts.addAll(suppressed(report.waived(), report.baselined()));
    return String.join(", ", parts);
  }

  /** {@code 2 waived}, {@code 10 in the baseline}; nothing of what there is none. */
  public static List<String> suppressed(long waived, long baselined) {
    List<String> parts = new ArrayList<>();
    if (waived > 0) {
      parts.add(number(waived) + " waived");
    }
    if (baselined > 0) {
      parts.add(number(baselined) + " in the baseline");
    }
    return parts;
  }

  private static String plural(String noun) {
    if (noun.endsWith("s")) {
      return noun + "es";
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
