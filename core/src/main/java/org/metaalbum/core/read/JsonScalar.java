package org.metaalbum.core.read;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a word without quotes means as a value.
 *
 * @param value the value; null if it can't be told
 * @param complaint what is wrong with how it is written; null if nothing
 * @param expected how it should be written; null if that can't be told
 */
record JsonScalar(@Nullable JsonNode value, @Nullable String complaint, @Nullable String expected) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

  /** Longer numbers are not meant seriously, and slow to compute with. */
  private static final int LONGEST_NUMBER = 100;

  /** Takes a word for a value. */
  static JsonScalar of(String word) {
    JsonNode constant = constant(word);
    if (constant != null) {
      return new JsonScalar(constant, null, null);
    }
    if (NUMBER_LIKE.matcher(word).matches()) {
      JsonNode number = number(word);
      if (number == null) {
        return new JsonScalar(null, "This number is too large.", null);
      }
      return NUMBER.matcher(word).matches()
          ? new JsonScalar(number, null, null)
          : new JsonScalar(
              number,
              "JSON does not write numbers like this: no plus sign or zeros in front, and a digit on"
                  + " both sides of the decimal point.",
              number.toString());
    }
    String lower = word.toLowerCase(Locale.ROOT);
    JsonNode likely = constant(lower.equals("none") ? "null" : lower);
    if (likely != null) {
      return new JsonScalar(
          likely, "JSON writes true, false and null in lower case.", likely.toString());
    }
    return switch (lower) {
      case "nan", "infinity", "-infinity", "+infinity", "inf", "-inf", "+inf" ->
          new JsonScalar(null, "JSON has no NaN and no infinity. Write a number.", "a number");
      default ->
          new JsonScalar(
              null,
              "This is neither a number nor true, false or null. A text stands in double quotes.",
              null);
    };
  }

  private static @Nullable JsonNode constant(String word) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (word) {
      case "true" -> nodes.booleanNode(true);
      case "false" -> nodes.booleanNode(false);
      case "null" -> nodes.nullNode();
      default -> null;
    };
  }

  private static @Nullable JsonNode number(String word) {
    if (word.length() > LONGEST_NUMBER) {
      return null;
    }
    if (WHOLE.matcher(word).matches()) {
      BigInteger whole = new BigInteger(word);
      return whole.bitLength() < Long.SIZE
          ? JsonNodeFactory.instance.numberNode(whole.longValue())
          : JsonNodeFactory.instance.numberNode(whole);
    }
    double number = Double.parseDouble(word);
    return Double.isInfinite(number) ? null : JsonNodeFactory.instance.numberNode(number);
  }
}
