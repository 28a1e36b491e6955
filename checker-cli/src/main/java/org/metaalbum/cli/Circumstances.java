package org.metaalbum.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a run takes from around it.
 *
 * @param folder the current folder
 * @param environment the variables of the process
 * @param clock tells the day
 */
record Circumstances(Path folder, Map<String, String> environment, Clock clock) {

  private static final String EPOCH = "SOURCE_DATE_EPOCH";

  /** Those of this process. */
  static Circumstances ofProcess() {
    return new Circumstances(Path.of(""), System.getenv(), Clock.systemUTC());
  }

  /**
   * The day of the check, in UTC: that of {@code SOURCE_DATE_EPOCH} (seconds since 1970), so that a
   * verdict can be had again later, or else today. Nothing if the variable holds no number.
   */
  Optional<LocalDate> today() {
    String epoch = environment.get(EPOCH);
    try {
      Instant now = epoch == null ? clock.instant() : Instant.ofEpochSecond(Long.parseLong(epoch));
      return Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC));
    } catch (NumberFormatException | DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
