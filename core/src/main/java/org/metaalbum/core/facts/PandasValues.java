package org.metaalbum.core.facts;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the loaders' {@code pandas.read_csv} makes of a text, with its default options (pandas 2
 * documentation of {@code read_csv}: {@code na_values}, {@code dtype}).
 */
public final class PandasValues {

  private static final Set<String> MISSING =
      Set.of(
          "",
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "None",
          "n/a",
          "nan",
          "null");

  private static final List<String> NO_SUPER_CATEGORY = List.of("NAN", "nan", "NaN");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(inf|infinity)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");

  private static final Pattern PADDED_INTEGER = Pattern.compile("0\\d+");

  private PandasValues() {}

  /** Whether pandas reads this text as a missing value. */
  public static boolean isMissing(String text) {
    return MISSING.contains(text);
  }

  /** Whether this text says that there is no super-category: empty, NAN, nan or NaN. */
  public static boolean isNoSuperCategory(String text) {
    return text.isBlank() || NO_SUPER_CATEGORY.contains(text);
  }

  /**
   * Which texts say "no super-category" in a column that has these, by their index: the words of
   * the format, and where the column has nothing else, those that pandas reads as missing.
   */
  public static BitSet noSuperCategory(List<String> texts) {
    boolean nothingElse =
        texts.stream().allMatch(text -> isNoSuperCategory(text) || isMissing(text));
    BitSet none = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      none.set(i, nothingElse || isNoSuperCategory(texts.get(i)));
    }
    return none;
  }

  /** Whether pandas reads this text as a number, where it reads the whole column as numbers. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether pandas then writes the number in another way. */
  public static boolean isRewrittenNumber(String text) {
    return isNumber(text) && !PLAIN_INTEGER.matcher(text).matches();
  }

  /** Whether it is a whole number with zeros in front, which other programs drop as well. */
  public static boolean isPaddedNumber(String text) {
    return PADDED_INTEGER.matcher(text).matches();
  }
}
