package org.metaalbum.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The licences that can be named: the SPDX licence list as data ({@code licences.json}), and what
 * this program knows beyond it ({@code licence-terms.json}). See docs/licences.md.
 */
public final class Licences {

  static final String LIST = "licences.json";

  private final List<Licence> all;
  private final Map<String, Licence> byLowerCaseId = new HashMap<>();
  private final Map<String, LicenceTerms> terms = new HashMap<>();
  private final List<AmbiguousName> ambiguousNames;
  private final List<TermsPhrase> termsPhrases;

  private Licences(JsonNode list, JsonNode own) {
    all = list.path("licences").valueStream().map(Licences::licence).toList();
    all.forEach(licence -> byLowerCaseId.put(licence.id().toLowerCase(Locale.ROOT), licence));
    own.path("licences").valueStream().map(Licences::terms).forEach(t -> terms.put(t.id(), t));
    ambiguousNames = own.path("ambiguous").valueStream().map(Licences::ambiguous).toList();
    termsPhrases = own.path("terms").valueStream().map(Licences::phrase).toList();
  }

  /** The tables as shipped; read when they are first asked for. */
  public static Licences shipped() {
    return Holder.SHIPPED;
  }

  /** All licences of the list, ordered by id. */
  public List<Licence> all() {
    return all;
  }

  /** The licence of this SPDX identifier, in which case doesn't matter (SPDX 2.3, annex D.2). */
  public Optional<Licence> byId(String id) {
    return Optional.ofNullable(byLowerCaseId.get(id.toLowerCase(Locale.ROOT)));
  }

  /** What is known beyond the list of the licence of exactly this identifier. */
  public Optional<LicenceTerms> termsOf(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /** The licences of which more is known than the list says. */
  public List<LicenceTerms> withTerms() {
    return terms.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** Names that more than one licence goes by. */
  public List<AmbiguousName> ambiguousNames() {
    return ambiguousNames;
  }

  /** Words that state a condition and name no licence. */
  public List<TermsPhrase> termsPhrases() {
    return termsPhrases;
  }

  private static Licence licence(JsonNode node) {
    return new Licence(
        node.path("id").stringValue(),
        node.path("name").stringValue(),
        node.has("deprecated"),
        texts(node.path("urls")));
  }

  private static LicenceTerms terms(JsonNode node) {
    return new LicenceTerms(
        node.path("id").stringValue(),
        Grant.valueOf(constant(node.path("grant"))),
        node.has("software"),
        node.path("clause").stringValue(),
        texts(node.path("targets")),
        texts(node.path("names")));
  }

  private static AmbiguousName ambiguous(JsonNode node) {
    return new AmbiguousName(
        texts(node.path("names")), texts(node.path("ids")), node.path("why").stringValue());
  }

  private static TermsPhrase phrase(JsonNode node) {
    return new TermsPhrase(
        Pattern.compile(node.path("pattern").stringValue()),
        TermsPhrase.Restriction.valueOf(constant(node.path("restriction"))),
        node.path("says").stringValue());
  }

  private static String constant(JsonNode node) {
    return node.stringValue().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  /** Puts off reading until somebody asks: most runs have no card. */
  private static final class Holder {
    private static final Licences SHIPPED =
        new Licences(
            DocumentSchema.readResource(LIST), DocumentSchema.readResource("licence-terms.json"));
  }
}
