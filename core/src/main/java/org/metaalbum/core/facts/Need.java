package org.metaalbum.core.facts;

/** What must be known before a rule can be evaluated. */
public enum Need {
  /** An info.json that could be parsed, and is an object. */
  INFO,
  /** A card that could be parsed, and is an object. */
  CARD,
  /** A labels.csv of which bytes could be read. */
  LABELS_FILE,
  /** The rows of labels.csv, with file names and categories. */
  ROWS,
  /** The files in images/. */
  IMAGES,
  /** How many images each category has. */
  TALLY,
  /** Which images have the same pixels; not known if some could not be read once more. */
  PIXELS,
  /** Which images look alike; not known if too many do. */
  ALIKE;

  /** Whether each version of a dataset has this of its own, unlike a card. */
  public boolean isOfData() {
    return this != INFO && this != CARD;
  }
}
