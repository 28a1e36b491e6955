package org.metaalbum.core.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Baseline;
import org.metaalbum.core.report.Waiver;

/**
 * Which findings are accepted, and so don't count for the verdict. A waiver wins over the baseline.
 *
 * @param configuration the configuration file as reports name it; null if there is none
 * @param waivers of the configuration, in the order of the file
 * @param today the day of the check, in UTC; of no meaning without waivers
 * @param baseline what is to be done with a baseline; null for nothing
 */
public record Acceptance(
    @Nullable String configuration,
    List<Waiver> waivers,
    LocalDate today,
    @Nullable BaselineMode baseline) {

  /** Nothing is accepted. */
  public static final Acceptance NOTHING = new Acceptance(null, List.of(), LocalDate.EPOCH, null);

  public Acceptance {
    waivers = List.copyOf(waivers);
  }

  /** What is to be done with a baseline. */
  public sealed interface BaselineMode {

    /** The file, as reports name it. */
    String file();
  }

  /**
   * What it names is accepted.
   *
   * @param baseline what it names
   */
  public record Compare(String file, Baseline baseline) implements BaselineMode {}

  /**
   * All that is found is accepted, and makes a new baseline.
   *
   * @param written gets it when all was checked
   */
  public record Write(String file, Consumer<Baseline> written) implements BaselineMode {}

  /** Whether any finding could be accepted. */
  boolean isAny() {
    return !waivers.isEmpty() || baseline != null;
  }
}
