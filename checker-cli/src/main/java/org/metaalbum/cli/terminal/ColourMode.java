package org.metaalbum.cli.terminal;

/** When standard output is coloured. */
public enum ColourMode {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  /** Also in a pipe. */
  ALWAYS,
  /** Never. */
  NEVER
}
