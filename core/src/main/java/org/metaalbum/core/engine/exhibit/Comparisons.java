package org.metaalbum.core.engine.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.exhibit.Comparison;

/** Puts what metadata declares beside what labels.csv gives. Only what is declared is compared. */
final class Comparisons {

  private Comparisons() {}

  /** The numbers of an info.json. */
  static List<Comparison> ofInfo(Metadata info, CategoryTally tally) {
    VersionNumbers numbers = VersionNumbers.of(tally);
    Map<String, String> counted = new LinkedHashMap<>(texts(numbers));
    // Names of other generations of the format (docs/format.md).
    counted.put("images_per_category", String.valueOf(numbers.minimum()));
    counted.put("total_super_categorie", String.valueOf(numbers.superCategories()));
    if (tally.grouping() != CategoryTally.Grouping.SOME_ROWS) {
      boolean grouped = tally.grouping() == CategoryTally.Grouping.ALL_ROWS;
      counted.put("has_super_categories", String.valueOf(grouped));
    }
    return compared(info, info.path(), "/", counted);
  }

  /** The numbers that a card has for each of these versions. */
  static List<Comparison> ofCard(PlacedCard card, Map<Version, CategoryTally> versions) {
    List<Comparison> all = new ArrayList<>();
    versions.forEach(
        (version, tally) ->
            all.addAll(
                compared(
                    card.card(),
                    card.location("").path(),
                    "/" + version.cardKey() + "/",
                    texts(VersionNumbers.of(tally)))));
    return all;
  }

  private static Map<String, String> texts(VersionNumbers numbers) {
    Map<String, String> texts = new LinkedHashMap<>();
    numbers.byKey().forEach((key, number) -> texts.put(key, plain(number)));
    texts.put(VersionNumbers.UNIFORM, String.valueOf(numbers.uniform()));
    return texts;
  }

  private static List<Comparison> compared(
      Metadata metadata, String path, String prefix, Map<String, String> counted) {
    List<Comparison> rows = new ArrayList<>();
    counted.forEach(
        (key, value) ->
            declared(metadata, prefix + key)
                .ifPresent(said -> rows.add(new Comparison(path, prefix + key, said, value))));
    return rows;
  }

  private static Optional<String> declared(Metadata metadata, String pointer) {
    return metadata
        .value(pointer)
        .map(node -> node.isNumber() ? plain(node.doubleValue()) : node.toString());
  }

  /** Writes 40.0 as 40, and 57.5 as it is. */
  private static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
