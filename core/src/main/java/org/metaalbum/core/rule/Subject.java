package org.metaalbum.core.rule;

/** What a rule is about. */
public enum Subject {
  /** The files and folders of a dataset, or of what holds several. */
  LAYOUT,
  /** info.json, labels.csv and images/ of a dataset. */
  PARTS,
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
  COUNTS,
  /** Images of a dataset that are the same, or nearly. */
  DUPLICATES,
  /** The checksum manifests, where there are any. */
  CHECKSUMS,
  /** The licences that a card names. */
  LICENCE,
  /** The bibliographies, where there are any. */
  CITATION,
  /** The datasheet, where there is one. */
  DATASHEET,
  /** What a release must come along with; judged once for all versions of a dataset. */
  PROVISION,
  /** The numbers of a card against the data; for one dataset, or for a family. */
  VERSION_DATA,
  /** How large a dataset is; judged once for all its versions. */
  SIZE,
  /** A dataset that is a version by its name, and a family. */
  VERSION,
  /** The versions of a dataset. */
  VERSIONS,
  /** The datasets of an album. */
  ALBUM,
  /** The waivers of the configuration; nothing of a dataset. */
  CONFIGURATION
}
