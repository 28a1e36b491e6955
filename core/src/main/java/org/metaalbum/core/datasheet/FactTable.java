package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns the rows of a table into words: {@code | Micro | 20 |} below {@code | Version | Classes |}
 * becomes {@code Micro: 20 Classes}. Versions may stand in the first column or in the header.
 */
final class FactTable {

  /** Headers that name no thing. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)|values?|counts?|numbers?|answers?|details?|descriptions?|information");

  private FactTable() {}

  /** One text for each row, the header among them. */
  static List<String> sentences(List<List<String>> rows) {
    List<String> sentences = new ArrayList<>();
    if (rows.isEmpty()) {
      return sentences;
    }
    List<String> header = rows.get(0);
    sentences.add("");
    boolean versionsOnTop = header.stream().anyMatch(FactTable::isVersion);
    for (List<String> row : rows.subList(1, rows.size())) {
      sentences.add(sentence(header, row, versionsOnTop));
    }
    return sentences;
  }

  private static String sentence(List<String> header, List<String> row, boolean versionsOnTop) {
    String label = row.isEmpty() ? "" : row.get(0).strip();
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < Math.min(header.size(), row.size()); i++) {
      String cell = row.get(i).strip();
      if (!cell.isEmpty()) {
        parts.add(
            versionsOnTop
                ? header.get(i).strip() + ": " + valued(cell, label)
                : valued(cell, header.get(i).strip()));
      }
    }
    String values = String.join(versionsOnTop ? "; " : ", ", parts);
    return versionsOnTop ? values : label + ": " + values;
  }

  /** A number stands before what it counts; {@code 40} with {@code Images/class} too. */
  private static String valued(String cell, String name) {
    if (NO_NAME.matcher(name).matches()) {
      return cell;
    }
    boolean isNumber = Character.isDigit(cell.charAt(0));
    String counted = name.replaceFirst("(?i)^(?:#|no\\.?|total|number of|num\\.?)\\s*", "");
    return isNumber ? cell + " " + counted : name + ": " + cell;
  }

  private static boolean isVersion(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    return word.startsWith("micro") || word.startsWith("mini") || word.startsWith("extended");
  }
}
