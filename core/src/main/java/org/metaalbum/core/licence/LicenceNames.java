package org.metaalbum.core.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.schema.AmbiguousName;
import org.metaalbum.schema.Licence;
import org.metaalbum.schema.LicenceTerms;
import org.metaalbum.schema.Licences;

/** Finds licences by identifier, by their full name, and by the names that people give them. */
final class LicenceNames {

  private static final Pattern LICENCE = Pattern.compile("\\blicence");
  private static final Pattern FILLERS =
      Pattern.compile("\\b(?:the|license[ds]?|version)(?![a-z])");
  private static final Pattern VERSION_MARK =
      Pattern.compile("\\b(?:v\\.? ?|version )(?=[0-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}.+]+|\\.(?![0-9])");
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}]+");

  private final Licences licences;
  private final Map<String, LicenceMatch> byFullName = new HashMap<>();
  private final Map<String, LicenceMatch> byShortName = new HashMap<>();

  LicenceNames(Licences licences) {
    this.licences = licences;
    // A name of two words, such as "CMU License", is as likely to be somebody's own.
    licences.all().stream()
        .filter(licence -> !licence.deprecated() && words(licence.name()).split(" ").length > 2)
        .forEach(licence -> byFullName.put(words(licence.name()), Identified.of(licence.id())));
    for (LicenceTerms terms : licences.withTerms()) {
      terms.names().forEach(name -> byShortName.put(core(name), Identified.of(terms.id())));
    }
    for (AmbiguousName name : licences.ambiguousNames()) {
      LicenceMatch match = new Ambiguous(name.ids(), name.why(), true);
      name.names().forEach(text -> byShortName.put(core(text), match));
    }
  }

  /** What a text means as a whole; empty if it is no name that is known. */
  Optional<LicenceMatch> find(String text) {
    return byId(text)
        .or(() -> Optional.ofNullable(byFullName.get(words(text))))
        .or(() -> Optional.ofNullable(byShortName.get(core(text))));
  }

  /**
   * The licence of this identifier. Those that are plain words, such as {@code Fair}, have to be
   * written as SPDX writes them; the others may have spaces for hyphens, and any case.
   */
  private Optional<LicenceMatch> byId(String text) {
    return licences
        .byId(VERSION_MARK.matcher(text).replaceAll("").replace(' ', '-'))
        .filter(licence -> !PLAIN_WORD.matcher(text).matches() || licence.id().equals(text))
        .map(licence -> Identified.of(current(licence)));
  }

  /** GPL-2.0 is the old name of GPL-2.0-only, and GPL-2.0+ that of GPL-2.0-or-later. */
  private String current(Licence licence) {
    if (!licence.deprecated()) {
      return licence.id();
    }
    String base = licence.id().replace("+", "");
    String successor = base + (base.equals(licence.id()) ? "-only" : "-or-later");
    return licences.byId(successor).map(Licence::id).orElse(licence.id());
  }

  private static String words(String text) {
    String spelt = LICENCE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("license");
    String plain = VERSION_MARK.matcher(spelt).replaceAll("");
    return SEPARATORS.matcher(plain).replaceAll(" ").strip();
  }

  private static String core(String text) {
    String rest = FILLERS.matcher(words(text)).replaceAll(" ");
    return String.join(" ", List.of(rest.strip().split(" +", -1)));
  }
}
