package org.metaalbum.cli;

/** The formats of the list of rules. */
enum ListFormat {
  /** For a person. */
  TEXT,
  /** For a program. */
  JSON
}
