package org.metaalbum.core.rules.licences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metaalbum.core.licence.LicenceMatch;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Several;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.core.licence.LicenceMatcher;
import org.metaalbum.core.licence.LicenceUrl;
import org.metaalbum.core.licence.Relicensing;
import org.metaalbum.core.read.Metadata;
import tools.jackson.databind.JsonNode;

/** The licences of a card: that of the source, and that which the album grants. */
final class CardLicences {

  static final String SOURCE = "/license";
  static final String SOURCE_URL = "/license_url";
  static final String DETAILS = "/license_details";
  static final String GRANTED = "/meta-album_license";
  static final String GRANTED_URL = "/meta-album_license_url";

  /**
   * As a third of the published cards have it; MA112 finds that, and the words count all the same.
   */
  private static final String DETAILS_MISSPELT = "/license_detaills";

  private final Metadata card;
  private final LicenceMatch source;
  private final LicenceMatch granted;

  CardLicences(Metadata card) {
    this.card = card;
    this.source = match(SOURCE, sourceUrls());
    this.granted = match(GRANTED, List.of(GRANTED_URL));
  }

  /** The licence under which the images came. */
  LicenceMatch source() {
    return source;
  }

  /** The licence that the album grants. */
  LicenceMatch granted() {
    return granted;
  }

  /** Whether the album grants what the card calls the source's licence, in the same words. */
  boolean isPassedOn() {
    return key(text(SOURCE)).equals(key(text(GRANTED)));
  }

  /** Whether the source's licence is no more than terms, which nothing explains. */
  boolean areTermsUnexplained() {
    return source instanceof Terms && text(DETAILS).isBlank() && text(DETAILS_MISSPELT).isBlank();
  }

  /** Whether the album may grant what it grants. */
  Relicensing.Verdict verdict() {
    return Relicensing.of(source, granted);
  }

  /** The pointers of the source's licence URLs. */
  List<String> sourceUrls() {
    List<String> pointers = new ArrayList<>();
    int size = card.value(SOURCE_URL).filter(JsonNode::isArray).map(JsonNode::size).orElse(0);
    for (int i = 0; i < size; i++) {
      pointers.add(SOURCE_URL + "/" + i);
    }
    // As text instead of a list, which MA113 finds, it is read all the same.
    card.text(SOURCE_URL).ifPresent(url -> pointers.add(SOURCE_URL));
    return pointers;
  }

  /** The text at a pointer; empty if there is none. */
  String text(String pointer) {
    return card.text(pointer).map(String::strip).orElse("");
  }

  /** The licence that a URL is the address of. */
  Optional<LicenceUrl.Target> url(String pointer) {
    return LicenceUrl.read(text(pointer));
  }

  /** The SPDX identifiers of a licence that is identified, alone or with others; else none. */
  static Set<String> ids(LicenceMatch match) {
    if (match instanceof Identified identified) {
      return Set.of(identified.spdxId());
    }
    return match instanceof Several several ? Set.copyOf(several.spdxIds()) : Set.of();
  }

  /** An incomplete name counts as the licence that its URL names, if that leaves no doubt. */
  private LicenceMatch match(String pointer, List<String> urls) {
    LicenceMatch match = LicenceMatcher.shipped().match(text(pointer));
    if (!(match instanceof Ambiguous ambiguous)) {
      return match;
    }
    Set<String> linked = new HashSet<>();
    urls.forEach(url -> url(url).ifPresent(target -> linked.addAll(target.spdxIds())));
    return ambiguous
        .settledBy(linked)
        .<LicenceMatch>map(id -> new Identified(id, List.of()))
        .orElse(ambiguous);
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
