package org.metaalbum.core.rules.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metaalbum.core.datasheet.LicenceClaims.LicenceClaim;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.licence.LicenceMatch;
import org.metaalbum.core.licence.LicenceMatcher;
import org.metaalbum.core.licence.LicenceUrl;

/** The licences of a card and their addresses, to hold those of a datasheet against. */
final class CardLicences {

  static final String ORIGINAL = "/license";
  static final String GRANTED = "/meta-album_license";

  private final PlacedCard card;

  CardLicences(PlacedCard card) {
    this.card = card;
  }

  /** The keys whose licence a claim is about: the original's if it says so, else either. */
  List<String> pointers(LicenceClaim claim) {
    return Stream.of(ORIGINAL, GRANTED)
        .filter(pointer -> !claim.original() || pointer.equals(ORIGINAL))
        .filter(pointer -> card.card().text(pointer).filter(text -> !text.isBlank()).isPresent())
        .toList();
  }

  /** The text at a key of {@link #pointers}. */
  String text(String pointer) {
    return card.card().text(pointer).orElseThrow();
  }

  /** Whether a claim names another licence than the card; not if either names none for certain. */
  boolean contradict(LicenceClaim claim) {
    List<String> pointers = pointers(claim);
    return !pointers.isEmpty()
        && pointers.stream().noneMatch(pointer -> agree(claim.name(), text(pointer)));
  }

  private static boolean agree(String stated, String ofCard) {
    String one = letters(stated);
    String other = letters(ofCard);
    if (one.contains(other) || other.contains(one)) {
      return true;
    }
    Set<String> statedIds = ids(stated);
    if (statedIds.isEmpty()) {
      // Words that are no licence: "Open for research purposes".
      return !one.contains("license") && !one.contains("licence");
    }
    Set<String> common = new HashSet<>(ids(ofCard));
    common.retainAll(statedIds);
    return !common.isEmpty();
  }

  /** Whether an address is none of the card's, nor that of the licence that the claim names. */
  boolean lackUrl(String url, String name) {
    Set<String> ids = new HashSet<>(ids(name));
    LicenceUrl.read(url).ifPresent(target -> ids.retainAll(target.spdxIds()));
    boolean ofLicence = LicenceUrl.read(url).isPresent() && !ids.isEmpty();
    return !ofLicence && urls().stream().map(CardLicences::bare).noneMatch(bare(url)::equals);
  }

  /** The addresses that the card gives for its licences. */
  List<String> urls() {
    List<String> urls = new ArrayList<>();
    for (String key : List.of("/license_url", "/meta-album_license_url", "/source_url")) {
      card.card().text(key).ifPresent(urls::add);
      for (int i = 0; card.card().value(key + "/" + i).isPresent(); i++) {
        card.card().text(key + "/" + i).ifPresent(urls::add);
      }
    }
    return urls;
  }

  private static Set<String> ids(String text) {
    LicenceMatch match = LicenceMatcher.shipped().match(text);
    if (match instanceof LicenceMatch.Identified identified) {
      return Set.of(identified.spdxId());
    } else if (match instanceof LicenceMatch.Ambiguous ambiguous) {
      return Set.copyOf(ambiguous.candidates());
    } else if (match instanceof LicenceMatch.Several several) {
      return Set.copyOf(several.spdxIds());
    }
    return Set.of();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** An address without what two people may write differently. */
  private static String bare(String url) {
    return Optional.of(url.strip().toLowerCase(Locale.ROOT))
        .map(one -> one.replaceFirst("^https?://(?:www\\.)?", ""))
        .map(one -> one.replaceFirst("/+(?:(?:legalcode|deed)[.a-z-]*)?$", ""))
        .orElseThrow();
  }
}
