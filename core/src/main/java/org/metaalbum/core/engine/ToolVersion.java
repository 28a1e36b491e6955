package org.metaalbum.core.engine;

import java.util.Objects;

/** The version of this program. */
public final class ToolVersion {

  private ToolVersion() {}

  /** The version in the manifest of the jar; {@code development} where there is no jar. */
  public static String current() {
    return Objects.requireNonNullElse(
        ToolVersion.class.getPackage().getImplementationVersion(), "development");
  }
}
