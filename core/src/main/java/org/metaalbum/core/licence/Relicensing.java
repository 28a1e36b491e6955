package org.metaalbum.core.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.licence.CreativeCommons.Element;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Several;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.schema.Grant;
import org.metaalbum.schema.LicenceTerms;
import org.metaalbum.schema.Licences;
import org.metaalbum.schema.TermsPhrase.Restriction;

/**
 * Whether a licence may be granted on resized copies of images that came under another one.
 *
 * <p>The copies are taken for adaptations: they are cut and scaled to one size, which nobody needs
 * in order to use the images in another medium or format (CC BY-ND 4.0, sections 1(a), 2(a)(1)(B)
 * and 2(a)(4); CC BY-ND 3.0, section 3). The clauses that speak of adaptations are given with each
 * answer, and all of them in docs/licences.md. It is no legal advice.
 */
public final class Relicensing {

  /** The answer. */
  public sealed interface Verdict {}

  /** Nothing speaks against it. */
  public record Allowed() implements Verdict {}

  /**
   * It may not be granted.
   *
   * @param reasons whole sentences, each with its clause
   */
  public record Refused(List<String> reasons) implements Verdict {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The names of the licences don't tell.
   *
   * @param why a whole sentence
   */
  public record Unknown(String why) implements Verdict {}

  private static final Verdict ALLOWED = new Allowed();

  private final Licences licences;

  private Relicensing(Licences licences) {
    this.licences = licences;
  }

  /** Judges with the licences as shipped. */
  public static Verdict of(LicenceMatch source, LicenceMatch target) {
    Relicensing relicensing = new Relicensing(Licences.shipped());
    if (!(target instanceof Identified granted)) {
      return new Unknown("The licence to be granted is not identified.");
    }
    if (source instanceof Identified identified) {
      return relicensing.judge(identified.spdxId(), granted.spdxId());
    }
    if (source instanceof Several several) {
      return relicensing.judgeAll(several, granted.spdxId());
    }
    if (source instanceof Terms terms) {
      return relicensing.judgeTerms(terms, granted.spdxId());
    }
    return new Unknown("The licence of the source is not identified.");
  }

  /** Judges two licences by their SPDX identifiers. */
  public static Verdict of(String sourceId, String targetId) {
    return new Relicensing(Licences.shipped()).judge(sourceId, targetId);
  }

  /** Whether a licence lets nobody pass on changed copies, whatever he grants. */
  public static boolean forbidsAdaptations(String spdxId) {
    return CreativeCommons.of(spdxId).filter(licence -> licence.has(Element.ND)).isPresent();
  }

  private Verdict judge(String source, String target) {
    Optional<CreativeCommons> commons = CreativeCommons.of(source);
    if (commons.isPresent()) {
      return judgeCommons(commons.get(), target);
    }
    if (source.equals(target)) {
      return ALLOWED;
    }
    return licences
        .termsOf(source)
        .map(terms -> judgeByTerms(terms, target))
        .orElseGet(() -> new Unknown("What " + source + " lets others grant is not known here."));
  }

  private Verdict judgeCommons(CreativeCommons source, String target) {
    if (source.has(Element.ND)) {
      return new Refused(
          List.of(
              source.label()
                  + " permits no adaptations to be shared, and copies cut and scaled to one size"
                  + " are adaptations ("
                  + (source.version().equals("4.0") ? "section 2(a)(1)(B)" : "section 3")
                  + ")."));
    }
    if (source.spdxId().equals(target)) {
      return ALLOWED;
    }
    Optional<CreativeCommons> commons = CreativeCommons.of(target);
    if (source.has(Element.SA)) {
      return judgeShareAlike(source, target, commons);
    }
    List<String> reasons = new ArrayList<>();
    if (source.has(Element.NC) && permitsCommercialUse(target, commons)) {
      reasons.add(
          source.label()
              + " permits no commercial use, and "
              + target
              + " would ("
              + (source.version().equals("4.0") ? "section 2(a)(1)" : "section 4(b)")
              + ").");
    }
    if (asksForNoCredit(target)) {
      reasons.add(
          source.label()
              + " asks that the authors be named, and "
              + target
              + " lets everybody leave that out ("
              + (source.version().equals("4.0") ? "section 3(a)" : "section 4")
              + ").");
    }
    if (!reasons.isEmpty()) {
      return new Refused(reasons);
    }
    return commons.isPresent()
        ? ALLOWED
        : new Unknown(
            "Whether "
                + target
                + " keeps all that "
                + source.label()
                + " asks for is not settled.");
  }

  private Verdict judgeShareAlike(
      CreativeCommons source, String target, Optional<CreativeCommons> commons) {
    boolean later =
        commons.isPresent()
            && commons.get().elements().equals(source.elements())
            && commons.get().isNotOlderThan(source)
            && !source.version().equals("1.0");
    boolean bySa4 = source.spdxId().equals("CC-BY-SA-4.0");
    if (later || (bySa4 && (target.equals("LAL-1.3") || target.equals("GPL-3.0-only")))) {
      return ALLOWED;
    }
    if (bySa4 && target.equals("GPL-3.0-or-later")) {
      return new Unknown(
          "Creative Commons has declared GPL version 3 compatible with CC BY-SA 4.0, and no later"
              + " version.");
    }
    String clause = source.version().equals("4.0") ? "section 3(b)(1)" : "section 4(b)";
    String permitted =
        source.version().equals("1.0") ? "that very licence" : "that licence or a later version";
    return new Refused(
        List.of(
            source.label()
                + " is a share-alike licence: adaptations come under "
                + permitted
                + " with the same elements, and "
                + target
                + " is none ("
                + clause
                + ")."));
  }

  private Verdict judgeByTerms(LicenceTerms source, String target) {
    Optional<CreativeCommons> commons = CreativeCommons.of(target);
    return switch (source.grant()) {
      case ANYTHING -> ALLOWED;
      case UNSETTLED -> new Unknown(source.clause() + ".");
      case LISTED ->
          source.targets().contains(target)
              ? ALLOWED
              : new Refused(
                  List.of(
                      source.id()
                          + " is a copyleft licence: what is made from it comes under "
                          + String.join(" or ", source.targets())
                          + ", and "
                          + target
                          + " is not among them ("
                          + source.clause()
                          + ")."));
      case CREDIT -> {
        if (asksForNoCredit(target)) {
          yield new Refused(
              List.of(
                  source.id()
                      + " asks that its notice or its authors' names go along, and "
                      + target
                      + " lets everybody leave them out ("
                      + source.clause()
                      + ")."));
        }
        boolean alike =
            source.software()
                && licences.termsOf(target).filter(LicenceTerms::software).isPresent();
        yield commons.isPresent() || alike
            ? ALLOWED
            : new Unknown(
                "Whether "
                    + target
                    + " keeps all that "
                    + source.id()
                    + " asks for is not settled.");
      }
    };
  }

  private Verdict judgeAll(Several source, String target) {
    List<String> reasons = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (String id : source.spdxIds()) {
      Verdict verdict = judge(id, target);
      if (verdict instanceof Allowed && source.choice()) {
        return ALLOWED;
      } else if (verdict instanceof Refused refused) {
        reasons.addAll(refused.reasons());
      } else if (verdict instanceof Unknown unknown) {
        doubts.add(unknown.why());
      }
    }
    if (!reasons.isEmpty() && (!source.choice() || doubts.isEmpty())) {
      return new Refused(reasons);
    }
    return doubts.isEmpty() ? ALLOWED : new Unknown(String.join(" ", doubts));
  }

  /** Terms permit what they say; what a licence grants beyond is not the album's to give. */
  private Verdict judgeTerms(Terms source, String target) {
    List<String> reasons = new ArrayList<>();
    if (source.restrictions().contains(Restriction.RESERVED)) {
      reasons.add("The source reserves all rights.");
    }
    if (source.restrictions().contains(Restriction.NON_COMMERCIAL)
        && permitsCommercialUse(target, CreativeCommons.of(target))) {
      reasons.add(
          "The source permits academic or non-commercial use, and "
              + target
              + " would permit commercial use.");
    }
    if (source.restrictions().contains(Restriction.CREDIT) && asksForNoCredit(target)) {
      reasons.add(
          "The source asks for a citation, and " + target + " lets everybody leave that out.");
    }
    return reasons.isEmpty()
        ? new Unknown("The terms of the source are no licence.")
        : new Refused(reasons);
  }

  private boolean permitsCommercialUse(String target, Optional<CreativeCommons> commons) {
    return commons.isPresent()
        ? !commons.get().has(Element.NC)
        : licences.termsOf(target).isPresent();
  }

  private boolean asksForNoCredit(String target) {
    return licences.termsOf(target).filter(t -> t.grant() == Grant.ANYTHING).isPresent();
  }
}
