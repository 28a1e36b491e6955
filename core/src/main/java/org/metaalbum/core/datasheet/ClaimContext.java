package org.metaalbum.core.datasheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Claim.Bound;
import org.metaalbum.core.datasheet.Claim.Topic;

/**
 * Tells whether a sentence states a number of the dataset itself, rather than of the original that
 * it was made from, of a part of it, or of what was left out. In doubt it does not: a contradiction
 * that is none costs more trust than one that is missed.
 */
final class ClaimContext {

  /** What the dataset does with its classes and images. */
  private static final Pattern STATES =
      Pattern.compile(
          "(?i)\\b(?:consists?|comprises?|contain(?:s|ed)?|includes?|covers?|has|have|holds?|features|provides|spans"
              + "|composed of|made up of|divided into|organi[sz]ed in|grouped in|distributed (?:over|across|among)"
              + "|belong(?:s|ing)? to|there (?:are|is)|totals?|amounts? to|selected|sampled|chosen"
              + "|comes? in|available in|released in|provided in|published in)\\b");

  /** Says that it is all of them. */
  private static final Pattern STATES_ALL =
      Pattern.compile("(?i)\\b(?:consists? of|comprises?|composed of|totals?|in total)\\b");

  private static final Pattern KEPT_BEHIND =
      Pattern.compile(
          "(?i)^[^.;,\\d]{0,30}\\b(?:in total|kept|retained|remain(?:ed|ing|s)?|left|selected|chosen|included)\\b");

  /** A list item or table row: a name at most stands before the number. */
  private static final Pattern ITEM = Pattern.compile("^[\\p{L}\\s/()-]{0,40}[:=]?\\s*$");

  /** Another dataset than this one. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)\\b(?:original(?:ly)?|source|raw|larger?|parent|upstream|initial(?:ly)?|previous(?:ly)?|prior"
              + "|paper|unfiltered|before|formerly|competition|et al)\\b");

  private static final Pattern OWN_SUBJECT =
      Pattern.compile(
          "(?i)^(?:this|the|our|it|meta-album)\\b[^.;,]{0,40}?\\b(?:consists?|comprises?|contains?|includes?|has)\\b");

  private static final Pattern KEEPS =
      Pattern.compile(
          "(?i)\\b(?:kept|keep|retain(?:s|ed)?|remain(?:s|ed|ing)?|leaving|resulting in|yield(?:s|ed|ing)?"
              + "|we (?:use|used|select|selected|sampled|chose|took|extracted)|to)\\b[^.;,]{0,30}$");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)\\b(?:remov(?:ed|ing)|exclud(?:ed|ing)|dropp(?:ed|ing)|discard(?:ed|ing)|omitt(?:ed|ing)"
              + "|delet(?:ed|ing)|filtered|merged|missing|ignored|left out|not included|rejected|lost|eliminated|without)\\b");

  /** Words by which the number is of some of them. */
  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:of the|of its|of these|of those|remaining|other|another|additional|first|last|top|only|these"
              + "|those|of which|another|further|e\\.g\\.,?|least one of)\\s*$");

  private static final Pattern PART_BEHIND =
      Pattern.compile(
          "(?i)^\\s*\\(?(?:each )?(?:with|that|which|having|whose|where|for which|containing|showing)\\b"
              + "(?:\\s+[^\\s.;,]+){0,5}?\\s+(?:fewer|less|more|at least|at most|under|over|only|no|below|above|not|missing)\\b");

  /** How classes are chosen: "classes that have at least 40 images". */
  private static final Pattern CHOSEN_BY =
      Pattern.compile("(?i)\\b(?:that|which|with|having|whose|where)\\b[^.;,]{0,20}$");

  private ClaimContext() {}

  /** Whether the number is one of the dataset. */
  static boolean isOwn(String text, Quantity quantity, String version) {
    String before = text.substring(0, quantity.start());
    String behind = text.substring(quantity.end());
    return isStated(before, behind, quantity, version)
        && !isForeign(text, before)
        && !LEFT_OUT.matcher(clause(text, quantity)).find()
        && !isPart(before, behind, quantity);
  }

  private static boolean isStated(
      String before, String behind, Quantity quantity, String version) {
    return quantity.labelled()
        || quantity.topic() == Topic.IMAGES_PER_CATEGORY
        || !version.isEmpty()
        || STATES.matcher(before).find()
        || ITEM.matcher(before).matches()
        || KEPT_BEHIND.matcher(behind).find();
  }

  private static boolean isForeign(String text, String before) {
    Matcher foreign = FOREIGN.matcher(text);
    if (!foreign.find()) {
      return false;
    }
    return foreign.start() < before.length()
        ? !KEEPS.matcher(before.substring(foreign.end())).find()
        : !OWN_SUBJECT.matcher(text).find();
  }

  private static boolean isPart(String before, String behind, Quantity quantity) {
    if (PART_BEFORE.matcher(before).find()) {
      return true;
    }
    if (quantity.topic() == Topic.IMAGES_PER_CATEGORY) {
      return quantity.bound() != Bound.EXACT && CHOSEN_BY.matcher(before).find();
    }
    return PART_BEHIND.matcher(behind).find() && !STATES_ALL.matcher(before).find();
  }

  /** The part of a sentence around a number: up to the next comma that is not within a number. */
  private static String clause(String text, Quantity quantity) {
    int start = quantity.start();
    while (start > 0 && !isBreak(text, start - 1)) {
      start--;
    }
    int end = quantity.end();
    while (end < text.length() && !isBreak(text, end)) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isBreak(String text, int at) {
    char c = text.charAt(at);
    boolean inNumber = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return c == ';' || c == '(' || c == ')' || (c == ',' && !inNumber)
        || text.startsWith(" and ", at) || text.startsWith(" but ", at);
  }
}
