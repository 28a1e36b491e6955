package org.metaalbum.schema;

/** What a licence lets others grant on a changed copy. */
public enum Grant {
  /** Any licence, or none: the licensor has given up his rights, or asks for nothing. */
  ANYTHING,
  /** Any licence that keeps what credits the authors: their notices, or their names. */
  CREDIT,
  /** Only the licences that its text, or its steward, lists. */
  LISTED,
  /** Its text can be read in more than one way. */
  UNSETTLED
}
