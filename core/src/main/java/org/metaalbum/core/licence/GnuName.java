package org.metaalbum.core.licence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Unidentified;

/**
 * Reads the name of a GNU licence. One with a version and without "or later" means that version
 * only: later ones may be chosen only where the licensor says so (GPL 2, section 9; GPL 3, section
 * 14). SPDX reads its old identifier {@code GPL-2.0} in the same way.
 */
final class GnuName {

  private static final List<Map.Entry<Pattern, String>> SPELLINGS =
      List.of(
          spelling(
              "\\b(?:or|and) (?:any )?(?:later|newer)(?: versions?)?|(?<=[0-9])\\+", " later "),
          spelling("affero general public licen[cs]e", " agpl "),
          spelling("(?:lesser|library) general public licen[cs]e", " lgpl "),
          spelling("general public licen[cs]e", " gpl "),
          spelling("free documentation licen[cs]e|\\bfdl", " gfdl "),
          spelling("(gpl|gfdl)[ -]?(?:v\\.?)?([0-9])", "$1 $2"),
          spelling("\\b(?:v\\.? ?|version )([0-9])", " $1"));

  private static final Map<String, List<String>> VERSIONS =
      Map.of(
          "gpl", List.of("1.0", "2.0", "3.0"),
          "lgpl", List.of("2.0", "2.1", "3.0"),
          "agpl", List.of("1.0", "3.0"),
          "gfdl", List.of("1.1", "1.2", "1.3"));

  private static final Pattern NUMBER = Pattern.compile("[0-9](?:\\.[0-9])?");
  private static final Set<String> FILLERS = Set.of("gnu", "the", "license", "licence", "public");

  private final Set<String> families = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private boolean later;
  private boolean only;

  private GnuName() {}

  /** What a text means as such a name; empty if it is none. */
  static Optional<LicenceMatch> read(String text) {
    String spelt = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
      spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
    }
    GnuName name = new GnuName();
    for (String word : spelt.strip().split("[^\\p{L}\\p{N}.]+", -1)) {
      if (!word.isEmpty() && !name.take(word)) {
        return Optional.empty();
      }
    }
    return name.families.size() == 1 ? Optional.of(name.meaning()) : Optional.empty();
  }

  private boolean take(String word) {
    if (VERSIONS.containsKey(word)) {
      families.add(word);
    } else if (NUMBER.matcher(word).matches()) {
      versions.add(word);
    } else if (word.equals("later")) {
      later = true;
    } else if (word.equals("only")) {
      only = true;
    } else {
      return FILLERS.contains(word);
    }
    return true;
  }

  private LicenceMatch meaning() {
    String family = families.iterator().next();
    List<String> possible = VERSIONS.getOrDefault(family, List.of());
    List<String> meant =
        possible.stream()
            .filter(v -> versions.isEmpty() || versions.stream().anyMatch(v::startsWith))
            .toList();
    if (meant.isEmpty() || (later && only)) {
      return new Unidentified("there is no such version of the GNU licence");
    }
    if (meant.size() > 1 || versions.size() > 1) {
      return new Ambiguous(
          meant.stream().flatMap(v -> ids(family, v).stream()).toList(),
          "the version is missing or not complete",
          true);
    }
    return Identified.of(ids(family, meant.get(0)).get(later ? 1 : 0));
  }

  /** The identifiers of a version alone, and with those that come after it. */
  static List<String> ids(String family, String version) {
    String base = family.toUpperCase(Locale.ROOT) + "-" + version;
    return List.of(base + "-only", base + "-or-later");
  }

  private static Map.Entry<Pattern, String> spelling(String regex, String part) {
    return Map.entry(Pattern.compile(regex), part);
  }
}
