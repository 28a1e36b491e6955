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
          "(?i)\\b(?:consists?|comprises?|contain(?:s|ed)?|includes?|covers?|has|have|holds?|features|provides?|with"
              + " its|spans|composed of|made up of|divided into|organi[sz]ed in(?:to)?|grouped"
              + " in(?:to)?|distributed (?:over|across|among)|belong(?:s|ing)? to|there"
              + " (?:are|is)|totals?|amounts? to|selected|sampled|chosen|comes? in|available"
              + " in|released in|provided in|published in)\\b");

  /** Says that it is all of them. */
  private static final Pattern STATES_ALL =
      Pattern.compile("(?i)\\b(?:consists? of|comprises?|composed of|totals?|in total)\\b");

  private static final Pattern KEPT_BEHIND =
      Pattern.compile(
          "(?i)^[^.;,\\d]{0,30}\\b(?:in"
              + " total|kept|retained|remain(?:ed|ing|s)?|left|selected|chosen|included)\\b");

  /** A sentence that starts with the number, or a list item or table row that does. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?i)(?:all\\s+|in total,?\\s+|(?:(?:this |the )?(?:data"
              + " ?set|total|overall|size|numbers?|statistics|count|composition|contents?)|(?:micro|mini|extended)(?:"
              + " (?:version|set|dataset))?)\\s*[:=–-]\\s*)?");

  /** What stands between two numbers of one statement: "12,600 images from 315 classes". */
  private static final Pattern CHAINED =
      Pattern.compile(
          "(?i)[\\s,(]*(?:and|in|from|across|over|of|for|with|belonging to|(?:that |which )?belong"
              + " to|(?:are |were"
              + " )?(?:distributed|divided|grouped|organi[sz]ed|split|spread|collected|taken|sampled)?"
              + " ?(?:over|across|into|in|from|among))?\\s*");

  /** Another dataset than this one. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)^meta-album\\s+(?:itself\\s+)?(?:consists?|comprises?|contains?|includes?|has)\\b|\\b(?:in"
              + " contrast|unlike|compared (?:to|with)|by"
              + " comparison|whereas|imagenet|original(?:s|ly)?|source|raw|larger?|parent|upstream|initial(?:ly)?|previous(?:ly)?|prior|paper|unfiltered|before|formerly|competition|et"
              + " al|(?:sub-?set|part) of|(?:sampled|derived|extracted|taken|drawn|built|created)"
              + " from(?! (?:each|every|the mini|the extended|mini|extended)))\\b");

  /** A quotation that is still open: somebody else's words. */
  private static final Pattern IN_QUOTES = Pattern.compile("[“„«][^”»]*$");

  private static final Pattern OWN_SUBJECT =
      Pattern.compile(
          "(?i)^(?:this|the|our|it|meta-album)\\b[^.;,]{0,40}?\\b(?:consists?|comprises?|contains?|includes?|has)\\b");

  private static final Pattern KEEPS =
      Pattern.compile(
          "(?i)\\b(?:kept|keep|retain(?:s|ed)?|remain(?:s|ed|ing)?|leaving|resulting"
              + " in|yield(?:s|ed|ing)?|we"
              + " (?:use|used|select|selected|sampled|chose|took|extracted)|(?:reduc|filter)\\p{L}+"
              + " .*to)\\b[^.;,]{0,30}$");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)\\b(?:remov(?:ed|ing)|exclud(?:ed|ing)|dropp(?:ed|ing)|discard(?:ed|ing)|omitt(?:ed|ing)|delet(?:ed|ing)|filtered|merged|missing|ignored|left"
              + " out|not included|rejected|lost|eliminated|without)\\b");

  /** Words by which the number is of some of them. */
  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:of the|of its|of these|of"
              + " those|remaining|other|another|additional|first|last|top|only|these|those|of"
              + " which|further|one of|any of|(?:each|every|an?)"
              + " (?:image|instance|sample|class|category)[^.;,]*)\\s*$"
              + "|(?:^|\\s)(?!(?:Micro|Mini|Extended)\\b)\\p{Lu}[\\p{L}\\p{N}-]*\\s*\\($");

  private static final Pattern PART_BEHIND =
      Pattern.compile(
          "(?i)^\\s*\\(?(?:each )?(?:with|that|which|having|whose|where|for"
              + " which|containing|showing|contains?|ha(?:s|ve)|are|were)\\b(?:\\s+[^\\s.;,]+){0,5}?\\s+(?:fewer|less|more|at"
              + " least|at most|under|(?<!distributed |spread |divided |split |grouped"
              + " )over|only|no|below|above|not|missing)\\b");

  /**
   * Of another dataset by name, or for a purpose: "10 classes from KTH-TIPS and 28 from Kylberg".
   */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "^\\s*(?:(?:from|of|in)\\s+(?:the\\s+)?(?!Meta-?Album|Micro|Mini|Extended|MICRO|MINI|EXTENDED)\\p{Lu}|(?:are"
              + " |were |used )?(?:for|as)\\s+(?:the\\s+)?(?:meta-)?(?:train|test|valid|evaluat))");

  /** Images of some classes: "5 classes contain fewer than 40 images". */
  private static final Pattern OF_CLASSES =
      Pattern.compile(
          "(?i)\\b(?:class|classes|category|categories)\\s+(?:\\p{L}+\\s+){0,2}?(?:contains?|have|has)\\b[^.;,]{0,20}$");

  /** Right before a limit: "5 classes with less than 200 images". */
  private static final Pattern WITH_LIMIT =
      Pattern.compile("(?i)\\b(?:classes|categories)\\s+(?:with|having|of)\\s+$");

  /** Images of a kind: "12 images with a watermark". */
  private static final Pattern SOME_IMAGES =
      Pattern.compile(
          "(?i)^\\s*(?:(?:that|which)(?! (?:belong|are"
              + " (?:distributed|divided|grouped|organi[sz]ed)))|containing|showing|having|without|with(?!\\s+(?:\\d|at"
              + " least|an? (?:size|resolution)|the)))\\b");

  /** How classes are chosen: "classes that have at least 40 images". */
  private static final Pattern CHOSEN_BY =
      Pattern.compile("(?i)\\b(?:that|which|with|having|whose|where)\\b[^.;,]{0,20}$");

  private ClaimContext() {}

  /**
   * Whether the number is one of the dataset.
   *
   * @param version the version that it is about; empty if none is named
   * @param chainedTo where the last number that is one ended; -1 if none was
   */
  static boolean isOwn(String text, Quantity quantity, String version, int chainedTo) {
    String before = text.substring(0, quantity.start());
    String behind = text.substring(quantity.end());
    boolean chained =
        chainedTo >= 0
            && chainedTo <= before.length()
            && CHAINED.matcher(before.substring(chainedTo)).matches();
    return (chained || isStated(before, behind, quantity, version))
        && !isForeign(text, before)
        && !LEFT_OUT.matcher(clause(text, quantity)).find()
        && !isPart(before, behind, quantity);
  }

  private static boolean isStated(String before, String behind, Quantity quantity, String version) {
    return quantity.labelled()
        || quantity.topic() == Topic.IMAGES_PER_CATEGORY
        || !version.isEmpty()
        || STATES.matcher(before).find()
        || KEEPS.matcher(before).find()
        || ITEM.matcher(before).matches()
        || KEPT_BEHIND.matcher(behind).find();
  }

  /** Whether a sentence speaks of another dataset, or in somebody else's words. */
  static boolean isOfAnother(String text, String before) {
    return FOREIGN.matcher(text).find() || IN_QUOTES.matcher(before).find();
  }

  private static boolean isForeign(String text, String before) {
    if (IN_QUOTES.matcher(before).find()) {
      return true;
    }
    Matcher foreign = FOREIGN.matcher(text);
    if (!foreign.find()) {
      return false;
    }
    return foreign.start() < before.length()
        ? !KEEPS.matcher(before.substring(foreign.end())).find()
        : !OWN_SUBJECT.matcher(text).find() && !KEEPS.matcher(before).find();
  }

  private static boolean isPart(String before, String behind, Quantity quantity) {
    if (quantity.topic() == Topic.IMAGES_PER_CATEGORY) {
      return quantity.bound() != Bound.EXACT && CHOSEN_BY.matcher(before).find();
    }
    boolean limited = quantity.bound() == Bound.AT_LEAST || quantity.bound() == Bound.AT_MOST;
    if (quantity.topic() == Topic.IMAGES
        && (OF_CLASSES.matcher(before).find() || (limited && WITH_LIMIT.matcher(before).find()))) {
      return true;
    }
    if (PART_BEFORE.matcher(before).find() || OF_ANOTHER.matcher(behind).find()) {
      return true;
    }
    if (quantity.topic() == Topic.IMAGES && SOME_IMAGES.matcher(behind).find()) {
      return !STATES_ALL.matcher(before).find();
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
    return c == ';'
        || c == '('
        || c == ')'
        || (c == ',' && !inNumber)
        || text.startsWith(" and ", at)
        || text.startsWith(" but ", at);
  }
}
