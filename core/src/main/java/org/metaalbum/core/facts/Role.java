package org.metaalbum.core.facts;

/** What an entry is to its dataset. */
public enum Role {
  /** info.json, labels.csv or images, under its right name or one near it. */
  PART,
  /** A file right in images/, whatever it holds. */
  IMAGE,
  /** A file with the name of an image, in a folder below images/ or beside it. */
  NESTED_IMAGE,
  /** A file with the name of an image, beside info.json. */
  ROOT_IMAGE,
  /** The published metadata of the dataset. */
  CARD,
  /** A licence, citation, datasheet, checksum manifest or the like. */
  DOCUMENT,
  /** An archive in the dataset, but not right in images/. */
  ARCHIVE,
  /** Left behind by an operating system or an editor; everything below such a folder too. */
  JUNK,
  /** A link, pipe or device that is not read, or a folder where a file should be. */
  NOT_A_FILE,
  /** A folder that only holds other entries. */
  FOLDER,
  /** Belongs to nobody; everything below such a folder too. */
  UNEXPECTED
}
