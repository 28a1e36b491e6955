package org.metaalbum.core.rule;

/** What a rule is about. */
public enum Subject {
  /** The files and folders of a dataset. */
  LAYOUT,
  /** Any metadata file: info.json or a card. */
  METADATA,
  /** An info.json. */
  INFO,
  /** A card. */
  CARD,
  /** labels.csv. */
  LABELS,
  /** The images. */
  IMAGES,
  /** Numbers of info.json and of the profile against labels and files. */
  COUNTS
}
