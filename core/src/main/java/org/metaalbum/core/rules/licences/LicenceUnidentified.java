package org.metaalbum.core.rules.licences;

import java.util.List;
import java.util.stream.Collectors;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.LicenceMatch;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.core.licence.LicenceMatch.Unidentified;
import org.metaalbum.core.licence.Relicensing;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * Finds licences that can't be identified with certainty (docs/licences.md). Terms without details
 * are MA802, and terms that rule out what the album grants MA805.
 */
public final class LicenceUnidentified implements DatasetRule {

  /** So many candidates are named in a message. */
  private static final int NAMED = 5;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA801",
            "licence-unidentified",
            Subject.LICENCE,
            "The licences are on the SPDX licence list, and named so that no doubt is left.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(2);
    boolean explained =
        licences.areTermsUnexplained()
            || (licences.source() instanceof Terms
                && licences.verdict() instanceof Relicensing.Refused);
    if (!explained) {
      List<Location> related =
          licences.isPassedOn() ? List.of(card.location(CardLicences.GRANTED)) : List.of();
      report(licences, card, CardLicences.SOURCE, licences.source(), related, findings);
    }
    if (!licences.isPassedOn()) {
      report(licences, card, CardLicences.GRANTED, licences.granted(), List.of(), findings);
    }
  }

  private static void report(
      CardLicences licences,
      Metadata card,
      String pointer,
      LicenceMatch match,
      List<Location> related,
      Findings findings) {
    String why;
    String expected = "an SPDX identifier, such as CC-BY-4.0";
    if (match instanceof Ambiguous ambiguous) {
      why = ambiguous.why();
      if (ambiguous.incomplete()) {
        expected = candidates(ambiguous.candidates());
      }
    } else if (match instanceof Terms terms) {
      why = terms.why() + ", which is no licence";
    } else if (match instanceof Unidentified unidentified) {
      why = unidentified.why();
    } else {
      return;
    }
    findings.add(
        Problem.at(
                card.location(pointer),
                "The licence can't be identified: "
                    + why
                    + ". Write its SPDX identifier, or its full name with the version.")
            .expected(expected, licences.text(pointer))
            .related(related));
  }

  private static String candidates(List<String> ids) {
    String listed = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
    return "one of " + listed + (ids.size() > NAMED ? " and others" : "");
  }
}
