package org.metaalbum.core.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.Severity;

/**
 * One thing that is wrong, and where.
 *
 * @param ruleId the rule that found it, such as {@code MA301}
 * @param severity how much it weighs under the profile of the run
 * @param message one sentence: what is wrong, and what to do
 * @param location where
 * @param expected what should be there
 * @param actual what is there
 * @param related other places that belong to it, such as the first of two equal rows
 * @param suppression why it doesn't count for the verdict; null if it does
 */
public record Finding(
    String ruleId,
    Severity severity,
    String message,
    Location location,
    @Nullable String expected,
    @Nullable String actual,
    List<Location> related,
    @Nullable Suppression suppression)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::ruleId)
          .thenComparing(Finding::location)
          .thenComparing(Finding::message);

  public Finding {
    related = List.copyOf(related);
  }

  /** A finding that counts. */
  public Finding(
      String ruleId,
      Severity severity,
      String message,
      Location location,
      @Nullable String expected,
      @Nullable String actual,
      List<Location> related) {
    this(ruleId, severity, message, location, expected, actual, related, null);
  }

  /** The same, where something suppresses it. */
  public Finding suppressed(Suppression by) {
    return new Finding(ruleId, severity, message, location, expected, actual, related, by);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
