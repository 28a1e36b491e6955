package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Claim.Bound;
import org.metaalbum.core.datasheet.Claim.Topic;

/**
 * A number of things in a sentence: "15,050 images", "Number of classes: 21".
 *
 * @param topic what is counted
 * @param bound how exact it is
 * @param value the number
 * @param start where it starts in the sentence
 * @param end where it ends, with the noun
 * @param labelled whether it stands behind its name, as in a table: "Number of classes: 21"
 */
record Quantity(Topic topic, Bound bound, long value, int start, int end, boolean labelled) {

  private static final String CATEGORY = "(?:classes|categories|labels)";

  /** What is counted; a name for each group. */
  private static final String NOUN =
      "(?:(?<sup>(?:super|coarse)[- ]?(?:classes|categories))"
          + "|(?<cat>"
          + CATEGORY
          + "(?:\\s*/\\s*"
          + CATEGORY
          + ")?)"
          + "|(?<img>images|instances|samples|pictures|photos|photographs|examples|data ?points)"
          + "|(?<ver>versions))(?![\\p{L}\\p{N}-])";

  private static final String BOUND =
      "(?:(?<about>about|around|approximately|approx\\.|roughly|nearly|almost|circa|ca\\.|some|~|≈)|(?<least>at"
          + " least|more than|(?<!distributed |spread |divided |split |grouped )over|above|no fewer"
          + " than|no less than|a minimum of|minimum of)|(?<most>at most|up to|less than|fewer"
          + " than|under|below|no more than|a maximum of|maximum of))";

  /** Words between number and noun: "20 randomly selected classes". */
  private static final String BETWEEN =
      "(?:(?!(?:of|the|with|from|in|to|per|and|or|each|by|for|were|was|are|is|at|on|that|which|out"
          + "|sub|super|coarse|duplicated?|blurry|noisy|mislabell?ed|corrupt(?:ed)?|broken|missing|test|testing|training|train|validation"
          + "|rare|small|new|more|extra|additional|other|further|removed|original|raw|source|classes|categories|labels|images|instances|versions)\\b)"
          + "(?:\\p{L}[\\p{L}'’-]*|\\d+\\s?[x×]\\s?\\d+)\\s+){0,4}?";

  /** "21 classes", and "21 of the 28 classes". */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:"
              + BOUND
              + "\\s*)?(?<number>"
              + NumberWords.NUMBER
              + ")\\s+"
              + "(?:(?:out )?of (?:the |its )?(?:original )?"
              + NumberWords.NUMBER
              + "\\s+)?"
              + BETWEEN
              + NOUN);

  /** "The total number of images is 15,050", "Classes: 21". */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:\\b(?:number|count|total|amount)s?(?: number| count)? of (?:\\p{L}+"
              + " ){0,2}?|(?:^|;\\s)(?:total )?)"
              + NOUN
              + "(?<gap>[^.;:=\\d]{0,50}?)\\s*(?:\\bis\\b|\\bare\\b|\\bwas\\b|\\bequals\\b|[:=])\\s*"
              + "(?:"
              + BOUND
              + "\\s*)?(?<number>"
              + NumberWords.NUMBER
              + ")");

  private static final Pattern EACH_BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:\\(?(?:/|per|each|a)\\s*(?:image )?(?:class|category|label)\\b"
              + "|each(?=\\s*(?:[.,;)]|$|and\\b))"
              + "|[^.;,\\d]{0,40}?\\b(?:from|in|for|of|per)\\s+(?:each|every|a)\\s+(?:class|category|label)\\b)");

  private static final Pattern EACH_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:each|every|per)\\s+(?:class|category|label)(?:\\s+\\p{L}+){0,4}\\s*:?\\s*$"
              + "|\\beach\\s+(?:containing|having|with|has|of)\\s+$");

  private static final Pattern OTHER_RATE =
      Pattern.compile(
          "(?i)^\\s*(?:/|per\\b|(?:of|for|in|from)\\s+each\\b)(?!\\s*(?:class|category|label)\\b)");

  /** All of a sentence, in their order. */
  static List<Quantity> of(String sentence) {
    List<Quantity> found = new ArrayList<>();
    Matcher labelled = LABELLED.matcher(sentence);
    while (labelled.find()) {
      add(found, labelled, sentence, true);
    }
    Matcher counted = COUNTED.matcher(sentence);
    while (counted.find()) {
      add(found, counted, sentence, false);
    }
    return found;
  }

  private static void add(List<Quantity> found, Matcher match, String text, boolean labelled) {
    String written = match.group("number");
    OptionalLong value = NumberWords.value(written);
    String behind = text.substring(match.end());
    if (value.isEmpty() || OTHER_RATE.matcher(behind).find()) {
      return;
    }
    Topic topic = topic(match, text, behind, labelled);
    if (topic == Topic.CATEGORIES && value.getAsLong() == 1) {
      return; // "one of 28 classes"
    }
    found.add(
        new Quantity(
            topic, bound(match, written), value.getAsLong(), match.start(), match.end(), labelled));
  }

  private static Topic topic(Matcher match, String text, String behind, boolean labelled) {
    if (match.group("sup") != null) {
      return Topic.SUPER_CATEGORIES;
    } else if (match.group("cat") != null) {
      return Topic.CATEGORIES;
    } else if (match.group("ver") != null) {
      return Topic.VERSIONS;
    }
    boolean each =
        labelled
            ? EACH_BEHIND.matcher(match.group("gap")).find()
            : EACH_BEHIND.matcher(behind).find()
                || EACH_BEFORE.matcher(text.substring(0, match.start())).find();
    return each ? Topic.IMAGES_PER_CATEGORY : Topic.IMAGES;
  }

  private static Bound bound(Matcher match, String written) {
    if (match.group("least") != null) {
      return Bound.AT_LEAST;
    } else if (match.group("most") != null) {
      return Bound.AT_MOST;
    }
    boolean rounded =
        match.group("about") != null || NumberWords.isRounded(written.toLowerCase(Locale.ROOT));
    return rounded ? Bound.ABOUT : Bound.EXACT;
  }
}
