package org.metaalbum.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;

/**
 * What a rule reports; the engine adds the rule's id and severity and makes a finding of it.
 *
 * @param location where
 * @param message one sentence: what is wrong, and what to do
 * @param expected what should be there
 * @param actual what is there
 * @param related other places that belong to it
 */
public record Problem(
    Location location,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    List<Location> related) {

  public Problem {
    related = List.copyOf(related);
  }

  /** A problem of which place and message say all. */
  public static Problem at(Location location, String message) {
    return new Problem(location, message, null, null, List.of());
  }

  /** The same with what was expected and what was found. */
  public Problem expected(String expectedValue, String actualValue) {
    return new Problem(location, message, expectedValue, actualValue, related);
  }

  /** The same with other places that belong to it. */
  public Problem related(List<Location> places) {
    return new Problem(location, message, expected, actual, places);
  }
}
