package org.metaalbum.schema;

import java.util.regex.Pattern;

/**
 * Words that state a condition and name no licence.
 *
 * @param pattern finds them in lower-case text
 * @param restriction what they ask for
 * @param says the same in words
 */
public record TermsPhrase(Pattern pattern, Restriction restriction, String says) {

  /** What such words ask for. */
  public enum Restriction {
    /** A citation. */
    CREDIT,
    /** That no use is commercial, or that each is academic. */
    NON_COMMERCIAL,
    /** That nothing is done. */
    RESERVED,
    /** That somebody is asked first. */
    PERMISSION,
    /** That one looks elsewhere. */
    ELSEWHERE,
    /** Nothing. */
    NONE,
    /** Nothing is known. */
    UNKNOWN
  }
}
