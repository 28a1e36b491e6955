package org.metaalbum.core.datasheet;

/**
 * A number that a datasheet states of the dataset.
 *
 * @param topic what was counted
 * @param version {@code micro}, {@code mini} or {@code extended}; empty if the sentence names none
 *     and so is about the whole dataset
 * @param bound how exact it is
 * @param value the number
 * @param sentence where it stands
 */
public record Claim(Topic topic, String version, Bound bound, long value, Sentence sentence) {

  /** What is counted. */
  public enum Topic {
    CATEGORIES("categories"),
    SUPER_CATEGORIES("super-categories"),
    IMAGES("images"),
    IMAGES_PER_CATEGORY("images in each category"),
    VERSIONS("versions");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    /** Its name in sentences. */
    public String label() {
      return label;
    }
  }

  /** How exact a number is. */
  public enum Bound {
    EXACT(""),
    ABOUT("about "),
    AT_LEAST("at least "),
    AT_MOST("at most ");

    private final String label;

    Bound(String label) {
      this.label = label;
    }

    /** How it is said before a number, with a space behind; empty if it is exact. */
    public String label() {
      return label;
    }
  }

  /** Whether the number is right. A rounded one may be a tenth off. */
  public boolean holdsFor(long actual) {
    return switch (bound) {
      case EXACT -> actual == value;
      case ABOUT -> Math.abs(actual - value) * 10 <= value;
      case AT_LEAST -> actual >= value;
      case AT_MOST -> actual <= value;
    };
  }

  /** The number as it was meant: {@code about 15000}. */
  public String stated() {
    return bound.label() + value;
  }
}
