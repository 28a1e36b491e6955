package org.metaalbum.core.licence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.metaalbum.core.licence.CreativeCommons.Element;
import org.metaalbum.core.licence.LicenceMatch.Added;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Empty;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Several;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.core.licence.LicenceMatch.Unidentified;
import org.metaalbum.schema.Licences;
import org.metaalbum.schema.TermsPhrase;
import org.metaalbum.schema.TermsPhrase.Restriction;

/**
 * Finds out which licence a text names: with certainty, or not at all. A text is understood if each
 * of its words is; nothing is guessed from the half of it. See docs/licences.md.
 */
public final class LicenceMatcher {

  /** Longer texts are no names; LICENSE files are read by {@link LicenceFile}. */
  private static final int LONGEST = 1_000;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
  private static final Pattern EDGES =
      Pattern.compile(
          "^(?:licen[cs]ed? ?(?:under|:)(?: the)?|[\"'`\u201c\u201d\u2018\u2019])+ *"
              + "|[\"'`\u201c\u201d\u2018\u2019]+$|(?<!\\.)\\.$",
          Pattern.CASE_INSENSITIVE);

  /** How a sentence begins that says under which licence something comes. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?:(?:this|these|the|all) (?:work|content|image|data|data ?set)s? (?:is|are) )?"
              + "(?:made |freely |publicly )*"
              + "(?:licen[cs]ed|released|available|distributed|published|provided|shared)"
              + " under (?:an? |the (?:terms of the )?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern URL = Pattern.compile("https?://[^\\s,;()<>\\[\\]]+");
  private static final Pattern CHOICE = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOGETHER =
      Pattern.compile("\\s+and\\s+|\\s+&\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEGMENTS =
      Pattern.compile(
          "\\s*[,;|()\\[\\]]+\\s*|\\s*/\\s*|\\s+[-+]+\\s+|:\\s+|(?<=\\p{L})\\.\\s+|\\s+(?:and|or|&|with)\\s+",
          Pattern.CASE_INSENSITIVE);

  /** Words of somebody who means a licence, even if it can't be made out which. */
  private static final Pattern CALLED_LICENCE =
      Pattern.compile(
          "\\b(?:licen[cs]e[ds]?|agreement|creative commons|cc0?|[al]?gpl|bsd|apache|odbl)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMERCIAL_TOO =
      Pattern.compile("(?<!non)(?<!non[ -])(?<!no )(?<!not for )commercial");

  private static final LicenceMatcher SHIPPED = new LicenceMatcher(Licences.shipped());

  private final Licences licences;
  private final LicenceNames names;

  private LicenceMatcher(Licences licences) {
    this.licences = licences;
    names = new LicenceNames(licences);
  }

  /** A matcher with the licences as shipped. */
  public static LicenceMatcher shipped() {
    return SHIPPED;
  }

  /** What a text says of a licence. */
  public LicenceMatch match(String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return new Empty();
    }
    if (plain.length() > LONGEST) {
      return new Unidentified("it is too long for a name");
    }
    return whole(plain)
        .or(() -> several(plain, CHOICE, true))
        .or(() -> several(plain, TOGETHER, false))
        .orElseGet(() -> inParts(plain));
  }

  private static String plain(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String spaced = SPACES.matcher(DASHES.matcher(normal).replaceAll("-")).replaceAll(" ").strip();
    String bare = EDGES.matcher(spaced).replaceAll("").strip();
    return SENTENCE.matcher(bare).replaceFirst("");
  }

  /** What a text means if it is a name and nothing else. */
  private Optional<LicenceMatch> whole(String text) {
    if (URL.matcher(text).matches()) {
      return LicenceUrl.read(text, licences).map(LicenceMatcher::ofUrl);
    }
    return names
        .find(text)
        .or(() -> CreativeCommonsName.read(text, licences))
        .or(() -> GnuName.read(text));
  }

  private static LicenceMatch ofUrl(LicenceUrl.Target target) {
    return switch (target.spdxIds().size()) {
      case 0 -> new Unidentified("the SPDX licence list has no " + target.name());
      case 1 -> Identified.of(target.spdxIds().iterator().next());
      default ->
          new Ambiguous(
              List.copyOf(new TreeSet<>(target.spdxIds())),
              "the URL is that of a text which several of them share",
              true);
    };
  }

  private Optional<LicenceMatch> several(String text, Pattern separator, boolean choice) {
    String[] parts = separator.split(text, -1);
    Set<String> ids = new LinkedHashSet<>();
    for (String part : parts) {
      Optional<LicenceMatch> match = whole(part.strip());
      if (match.isPresent() && match.get() instanceof Identified identified) {
        ids.add(identified.spdxId());
      } else {
        return Optional.empty();
      }
    }
    return ids.size() > 1 ? Optional.of(new Several(List.copyOf(ids), choice)) : Optional.empty();
  }

  /** Understands a text by its parts, of which one names a licence and the others say more. */
  private LicenceMatch inParts(String text) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> possible = new LinkedHashSet<>();
    List<Added> added = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String part : parts(text)) {
      LicenceMatch match = whole(part).orElseGet(() -> terms(part));
      if (match instanceof Identified identified) {
        ids.add(identified.spdxId());
      } else if (match instanceof Ambiguous ambiguous) {
        possible.addAll(ambiguous.candidates());
      } else if (match instanceof Terms terms) {
        added.add(new Added(part, terms.restrictions()));
      } else {
        unread.add(part);
      }
    }
    if (ids.isEmpty() && possible.isEmpty()) {
      return terms(text);
    }
    Set<String> candidates = new LinkedHashSet<>(ids);
    candidates.addAll(possible);
    List<String> listed = List.copyOf(candidates);
    if (ids.size() > 1) {
      return new Ambiguous(listed, "it names more than one licence", false);
    }
    if (!unread.isEmpty()) {
      return new Ambiguous(
          listed, "these words are no licence: " + String.join(" \u2026 ", unread), false);
    }
    if (ids.isEmpty()) {
      return new Ambiguous(listed, "the name is not complete", added.isEmpty());
    }
    String id = ids.iterator().next();
    if (!possible.isEmpty() && !possible.contains(id)) {
      return new Ambiguous(listed, "it names more than one licence", false);
    }
    return added.stream().anyMatch(words -> contradicts(id, words.restrictions()))
        ? new Ambiguous(listed, "the words beside the licence take back what it permits", false)
        : new Identified(id, added);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>(URL.matcher(text).results().map(m -> m.group()).toList());
    for (String part : SEGMENTS.split(URL.matcher(text).replaceAll(","), -1)) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    return parts;
  }

  private static boolean contradicts(String id, Set<Restriction> restrictions) {
    boolean nonCommercial =
        CreativeCommons.of(id).filter(licence -> licence.has(Element.NC)).isPresent();
    return restrictions.contains(Restriction.RESERVED)
        || restrictions.contains(Restriction.UNKNOWN)
        || (restrictions.contains(Restriction.NON_COMMERCIAL) && !nonCommercial);
  }

  /** What conditions a text states that names no licence. */
  private LicenceMatch terms(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<Restriction> restrictions = EnumSet.noneOf(Restriction.class);
    Set<String> says = new LinkedHashSet<>();
    boolean commercialToo = COMMERCIAL_TOO.matcher(lower).find();
    for (TermsPhrase phrase : licences.termsPhrases()) {
      boolean lifted = commercialToo && phrase.restriction() == Restriction.NON_COMMERCIAL;
      if (!lifted && phrase.pattern().matcher(lower).find()) {
        restrictions.add(phrase.restriction());
        if (phrase.restriction() != Restriction.NONE || says.isEmpty()) {
          says.add(phrase.says());
        }
      }
    }
    boolean nothingSaid = restrictions.contains(Restriction.UNKNOWN);
    if (restrictions.isEmpty() || (!nothingSaid && CALLED_LICENCE.matcher(lower).find())) {
      return new Unidentified("the SPDX licence list has no licence of that name");
    }
    return new Terms(restrictions, "it " + String.join(", ", says));
  }
}
