package org.metaalbum.core.datasheet;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: 15,050; 15 050; 15.050; 15k; fifteen; twenty-one; one hundred and
 * two.
 */
final class NumberWords {

  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** The spaces that stand between groups of digits. */
  private static final String GROUPING = "[,.'’ \\u00A0\\u2009\\u202F]";

  private static final String DIGITS =
      "\\d{1,3}(?:"
          + GROUPING
          + "\\d{3})+(?!\\d)|\\d{1,12}(?:\\.\\d+)?(?:\\s?(?:k|thousand|million)\\b)?";

  private static final String BELOW_HUNDRED =
      "(?:(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", ONES.subList(1, 10))
          + "))?|"
          + "(?:"
          + String.join("|", ONES)
          + "))";

  private static final String BELOW_THOUSAND =
      "(?:(?:a|"
          + BELOW_HUNDRED
          + ") hundred(?:(?: and)? "
          + BELOW_HUNDRED
          + ")?|"
          + BELOW_HUNDRED
          + ")";

  private static final String WORDS =
      BELOW_THOUSAND + "(?: thousand(?:,?(?: and)? " + BELOW_THOUSAND + ")?)?";

  /** A number in digits or words, not part of a word, a size or a longer number. */
  static final String NUMBER =
      "(?<![\\p{L}\\p{N}.,×/-])(?:"
          + DIGITS
          + "|(?:"
          + WORDS
          + ")\\b)(?![\\p{N}%×]|[xX]\\d|[.,]\\d|-\\w)";

  private static final Pattern SCALED =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(k|thousand|million)");

  private NumberWords() {}

  /** The value; empty if it is no whole number. */
  static OptionalLong value(String written) {
    String text = written.toLowerCase(Locale.ROOT).strip();
    Matcher scaled = SCALED.matcher(text);
    if (scaled.matches()) {
      double factor = scaled.group(2).equals("million") ? 1e6 : 1e3;
      return OptionalLong.of(Math.round(Double.parseDouble(scaled.group(1)) * factor));
    }
    if (Character.isDigit(text.charAt(0))) {
      boolean grouped = text.matches("\\d{1,3}(?:" + GROUPING + "\\d{3})+");
      String digits = grouped ? text.replaceAll(GROUPING, "") : text;
      return digits.matches("\\d{1,15}")
          ? OptionalLong.of(Long.parseLong(digits))
          : OptionalLong.empty();
    }
    long thousands = 0;
    long sum = 0;
    for (String word : text.split("[-, ]+", -1)) {
      if (word.equals("thousand")) {
        thousands = sum * 1000;
        sum = 0;
      } else if (word.equals("hundred")) {
        sum *= 100;
      } else if (word.equals("a")) {
        sum = 1;
      } else if (!word.equals("and")) {
        sum += TENS.contains(word) ? 10L * (TENS.indexOf(word) + 2) : ONES.indexOf(word);
      }
    }
    return OptionalLong.of(thousands + sum);
  }

  /** Whether a number is rounded by the way that it is written. */
  static boolean isRounded(String written) {
    String text = written.toLowerCase(Locale.ROOT).strip();
    return SCALED.matcher(text).matches() || text.endsWith("hundred") || text.endsWith("thousand");
  }
}
