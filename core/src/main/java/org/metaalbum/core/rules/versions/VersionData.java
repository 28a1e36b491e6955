package org.metaalbum.core.rules.versions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.PandasValues;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.Location;

/**
 * The data of one version, by category. A category has one name here, however many spellings the
 * rows have: that is a matter of the dataset alone.
 */
final class VersionData {

  private final Member member;
  private final Version version;
  private final Map<String, String> leaders = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> sure = new HashMap<>();
  private final Map<String, Integer> firstImages = new HashMap<>();
  private final Map<String, String> superCategories = new TreeMap<>();

  private VersionData(Member member, Version version) {
    this.member = member;
    this.version = version;
  }

  /**
   * Sorts the data of a dataset.
   *
   * @param version which version it is, whatever its name says
   */
  static VersionData of(Member member, Version version) {
    VersionData data = new VersionData(member, version);
    data.read();
    return data;
  }

  private void read() {
    CategoryTally tally = member.tally();
    if (tally != null) {
      for (CategoryTally.Category category : tally.categories()) {
        leaders.put(TextForms.label(category.name()), category.name());
        counts.put(category.name(), category.images());
      }
    }
    Map<String, String> names = new HashMap<>();
    Map<String, Map<String, Integer>> groups = new HashMap<>();
    ImageTable images = member.images();
    for (int i = 0; i < images.size(); i++) {
      String text = images.category(i);
      if (text == null || PandasValues.isMissing(text)) {
        continue;
      }
      String name = names.computeIfAbsent(text, this::leader);
      firstImages.merge(name, i, this::earlier);
      if (tally == null) {
        counts.merge(name, 1, Integer::sum);
      }
      if (!member.rows().isDoubtful(i)) {
        sure.merge(name, 1, Integer::sum);
      }
      groups.computeIfAbsent(name, key -> new HashMap<>()).merge(group(i), 1, Integer::sum);
    }
    leaders.putAll(names);
    groups.forEach((name, rows) -> superCategories.put(name, mostFrequent(rows)));
  }

  private String leader(String text) {
    return leaders.computeIfAbsent(TextForms.label(text), key -> text);
  }

  private int earlier(int one, int other) {
    return member.rows().row(one) <= member.rows().row(other) ? one : other;
  }

  private String group(int image) {
    String text = member.images().superCategory(image);
    return text == null || PandasValues.isNoSuperCategory(text) ? "" : text;
  }

  private static String mostFrequent(Map<String, Integer> rows) {
    Comparator<Map.Entry<String, Integer>> byRows = Map.Entry.comparingByValue();
    return rows.entrySet().stream()
        .max(byRows.thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** What is kept of the dataset. */
  Member member() {
    return member;
  }

  /** Which version it is. */
  Version version() {
    return version;
  }

  /** How findings call it: its label, or else its version. */
  String name() {
    return member.label().isEmpty() ? version.label() : member.label();
  }

  /** The category of an image; null if no row gives it one, or several do. */
  @Nullable String category(int image) {
    String text = member.images().category(image);
    boolean unknown =
        text == null || PandasValues.isMissing(text) || member.rows().isDoubtful(image);
    return unknown ? null : leaders.getOrDefault(text, text);
  }

  /** How many images each category has; may be read only. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** How many images of a category are there, and labelled without contradiction. */
  int sureCount(String category) {
    return sure.getOrDefault(category, 0);
  }

  /** The super-category of a category; empty if it has none. */
  String superCategory(String category) {
    return superCategories.getOrDefault(category, "");
  }

  /** All super-categories. */
  Set<String> superCategories() {
    Set<String> names = new HashSet<>(superCategories.values());
    names.remove("");
    return names;
  }

  /** Where the first row of a category stands, as seen from the family. */
  Location place(String category) {
    Integer image = firstImages.get(category);
    return member.at(image == null ? member.rows().labels() : member.rows().category(image));
  }

  /** Where the super-category of a category stands, as seen from the family. */
  Location superCategoryPlace(String category) {
    Integer image = firstImages.get(category);
    return member.at(image == null ? member.rows().labels() : member.rows().superCategory(image));
  }

  /** Where an image stands, as seen from the family. */
  Location imagePlace(int image) {
    return member.at(Location.of(member.images().path(image)));
  }
}
