package org.metaalbum.core.licence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.licence.CreativeCommons.Element;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Unidentified;
import org.metaalbum.schema.Licence;
import org.metaalbum.schema.Licences;

/**
 * Reads the name of a licence of Creative Commons, in whatever order its parts come and however
 * they are joined. A word that is no part of such a name makes it none.
 */
final class CreativeCommonsName {

  /** Spellings that stand for one part, in the order in which they are looked for. */
  private static final List<Map.Entry<Pattern, String>> SPELLINGS =
      List.of(
          spelling("creative[ -]?commons?", " cc "),
          spelling("non?[ -]?commercial", " nc "),
          spelling("share[ -]?alike", " sa "),
          spelling("non?[ -]?deriv(?:ative|ate)?s?(?: works?)?", " nd "),
          spelling("attribution", " by "),
          spelling("public domain(?: dedication)?", " pd "),
          spelling("legal ?code|deed", " license "),
          spelling("united states(?: of america)?|u\\.s\\.(?:a\\.)?|\\busa\\b", " us "),
          spelling("england (?:and|&) wales|united kingdom", " uk "),
          spelling("\\bintergovernmental organi[sz]ations?\\b", " igo "),
          // A decimal comma, and a v or a letter that touches the number.
          spelling("([0-9]),([0-9])", "$1.$2"),
          spelling("\\b(?:v\\.? ?|version )([0-9])", " $1"),
          spelling("(by|nc|sa|nd)([0-9])", "$1 $2"));

  /** What stands between names, or within another text, and never inside a name. */
  private static final Pattern FOREIGN = Pattern.compile("[/,;|()\\[\\]&+?]");

  private static final Pattern JOINED =
      Pattern.compile("(?<CC>cc)?(?<BY>by)?(?<NC>nc)?(?<ND>nd)?(?<SA>sa)?");
  private static final Pattern VERSION = Pattern.compile("[0-9](?:\\.[0-9])?");
  private static final Set<String> FILLERS =
      Set.of("license", "licence", "licensed", "under", "the", "a", "public", "v", "version");

  /** Which versions bear these words in their names. */
  private static final Map<String, Set<String>> EDITIONS =
      Map.of(
          "international", Set.of("4.0"),
          "unported", Set.of("3.0"),
          "generic", Set.of("1.0", "2.0", "2.5"),
          // CC0 alone is called so.
          "universal", Set.of());

  /** The jurisdictions whose ports are on the SPDX list, and their like, by code or name. */
  private static final Map<String, String> PORTS =
      Map.ofEntries(
          Map.entry("australia", "AU"),
          Map.entry("austria", "AT"),
          Map.entry("brazil", "BR"),
          Map.entry("canada", "CA"),
          Map.entry("china", "CN"),
          Map.entry("france", "FR"),
          Map.entry("germany", "DE"),
          Map.entry("italy", "IT"),
          Map.entry("japan", "JP"),
          Map.entry("netherlands", "NL"),
          Map.entry("spain", "ES"),
          Map.entry("switzerland", "CH"),
          Map.entry("taiwan", "TW"),
          Map.entry("igo", "IGO"));

  private static final Set<String> PORT_CODES =
      Set.of(
          "at", "au", "br", "ca", "ch", "cl", "cn", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr",
          "hk", "hr", "hu", "ie", "il", "it", "jp", "kr", "lu", "mx", "my", "nl", "no", "nz", "ph",
          "pl", "pt", "ro", "rs", "se", "sg", "si", "th", "tw", "uk", "us", "vn", "za");

  private final Licences licences;

  /** A name may be given twice, long and short; each begins with BY. */
  private final List<Set<Element>> groups = new ArrayList<>();

  private final Set<String> versions = new LinkedHashSet<>();
  private final Set<String> editions = new LinkedHashSet<>();
  private final Set<String> ports = new LinkedHashSet<>();
  private boolean commons;
  private boolean zero;
  private boolean publicDomain;

  private CreativeCommonsName(Licences licences) {
    this.licences = licences;
  }

  /** What a text means as such a name; empty if it is none. */
  static Optional<LicenceMatch> read(String text, Licences licences) {
    String spelt = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
      spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
    }
    if (FOREIGN.matcher(spelt).find()) {
      return Optional.empty();
    }
    CreativeCommonsName name = new CreativeCommonsName(licences);
    for (String word : spelt.strip().split("[^\\p{L}\\p{N}.]+", -1)) {
      if (!word.isEmpty() && !name.take(word)) {
        return Optional.empty();
      }
    }
    return name.meaning();
  }

  private boolean take(String word) {
    Matcher joined = JOINED.matcher(word);
    if (joined.matches()) {
      commons |= joined.group("CC") != null;
      for (Element element : Element.values()) {
        if (joined.group(element.name()) != null) {
          add(element);
        }
      }
      return true;
    }
    if (word.equals("cc0") || (commons && (word.equals("zero") || word.equals("0")))) {
      commons = true;
      zero = true;
    } else if (word.equals("pd")) {
      publicDomain = true;
    } else if (VERSION.matcher(word).matches()) {
      versions.add(word);
    } else if (EDITIONS.containsKey(word)) {
      editions.add(word);
    } else if (PORTS.containsKey(word)) {
      ports.add(PORTS.getOrDefault(word, word));
    } else if (PORT_CODES.contains(word)) {
      ports.add(word.toUpperCase(Locale.ROOT));
    } else {
      return FILLERS.contains(word);
    }
    return true;
  }

  private void add(Element element) {
    if (groups.isEmpty()
        || (element == Element.BY && groups.get(groups.size() - 1).contains(element))) {
      groups.add(EnumSet.noneOf(Element.class));
    }
    groups.get(groups.size() - 1).add(element);
  }

  private Optional<LicenceMatch> meaning() {
    Set<Element> elements = groups.isEmpty() ? Set.of() : groups.get(0);
    boolean attribution =
        elements.contains(Element.BY)
            && (elements.size() > 1 || !editions.isEmpty() || ports.contains("IGO"));
    if (!commons && !attribution) {
      return Optional.empty();
    }
    if (zero) {
      return Optional.of(dedication(elements));
    }
    if (publicDomain) {
      return Optional.empty();
    }
    if (elements.isEmpty()) {
      return Optional.of(
          new Ambiguous(
              candidates(elements), "it does not say which licence of Creative Commons", true));
    }
    return Optional.of(
        Set.copyOf(groups).size() == 1
            ? licence(elements)
            : new Ambiguous(
                groups.stream().flatMap(group -> candidates(group).stream()).toList(),
                "it names more than one licence",
                false));
  }

  private LicenceMatch dedication(Set<Element> elements) {
    boolean plain =
        elements.isEmpty()
            && ports.isEmpty()
            && (editions.isEmpty() || editions.equals(Set.of("universal")))
            && (versions.isEmpty() || normalVersions().equals(Set.of("1.0")));
    return plain
        ? Identified.of("CC0-1.0")
        : new Unidentified("CC0 has one version, 1.0 Universal, and no other parts");
  }

  private LicenceMatch licence(Set<Element> elements) {
    if (!elements.contains(Element.BY)
        || (elements.contains(Element.ND) && elements.contains(Element.SA))) {
      return new Unidentified("Creative Commons has no such combination of licence elements");
    }
    if (versions.size() != 1) {
      return new Ambiguous(
          candidates(elements),
          "it gives " + (versions.isEmpty() ? "no version" : "more than one version"),
          versions.isEmpty());
    }
    if (versions.contains("2")) {
      return new Ambiguous(candidates(elements), "version 2 may be 2.0 or 2.5", true);
    }
    String version = normalVersions().iterator().next();
    if (editions.stream().anyMatch(word -> !EDITIONS.getOrDefault(word, Set.of()).contains(version))
        || ports.size() > 1) {
      return new Ambiguous(
          candidates(elements), "its version and the words beside it disagree", false);
    }
    CreativeCommons licence =
        new CreativeCommons(elements, version, ports.isEmpty() ? "" : ports.iterator().next());
    return licences
        .byId(licence.spdxId())
        .<LicenceMatch>map(listed -> Identified.of(listed.id()))
        .orElseGet(() -> new Unidentified("the SPDX licence list has no " + licence.label()));
  }

  private Set<String> normalVersions() {
    Set<String> normal = new LinkedHashSet<>();
    versions.forEach(version -> normal.add(version.contains(".") ? version : version + ".0"));
    return normal;
  }

  /** The licences on the list that have these elements, if any are given, and these versions. */
  private List<String> candidates(Set<Element> elements) {
    return licences.all().stream()
        .map(Licence::id)
        .filter(
            id ->
                elements.isEmpty()
                    ? id.startsWith("CC-") || id.startsWith("CC0-")
                    : CreativeCommons.of(id).filter(l -> l.elements().equals(elements)).isPresent())
        .filter(id -> versions.isEmpty() || versions.stream().anyMatch(id::contains))
        .toList();
  }

  private static Map.Entry<Pattern, String> spelling(String regex, String part) {
    return Map.entry(Pattern.compile(regex), part);
  }
}
