package org.metaalbum.cli;

import java.util.List;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.report.Report;

/** What checks: {@link org.metaalbum.core.engine.Checker}, or a report made by hand in tests. */
@FunctionalInterface
interface Engine {

  /** Waits until it is loaded, where that goes on beside; asked before what it uses is used. */
  default void awaitReady() {}

  /** Checks each path. */
  Report check(CheckOptions options, List<String> paths);
}
