package org.metaalbum.cli;

/** The formats of what is no report: the list of rules, a comparison. */
enum PlainFormat {
  /** For a person. */
  TEXT,
  /** For a program. */
  JSON
}
