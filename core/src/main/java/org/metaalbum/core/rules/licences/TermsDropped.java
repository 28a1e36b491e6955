package org.metaalbum.core.rules.licences;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.LicenceMatch.Added;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;
import org.metaalbum.schema.TermsPhrase.Restriction;

/**
 * Finds conditions that the source adds to a licence, and that the album's licence lacks. That the
 * authors be cited is no such condition: the licences ask for that themselves.
 */
public final class TermsDropped implements DatasetRule {

  private static final Set<Restriction> BINDING =
      Set.of(Restriction.NON_COMMERCIAL, Restriction.PERMISSION);

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA807",
            "licence-terms-dropped",
            Subject.LICENCE,
            "Conditions that the source adds to its licence are in the album's too.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(1);
    if (!(licences.source() instanceof Identified source)
        || !(licences.granted() instanceof Identified granted)) {
      return;
    }
    List<String> kept = granted.added().stream().map(Added::words).toList();
    List<String> dropped =
        source.added().stream()
            .filter(added -> !Collections.disjoint(added.restrictions(), BINDING))
            .map(Added::words)
            .filter(words -> !kept.contains(words))
            .toList();
    if (!dropped.isEmpty()) {
      findings.add(
          Problem.at(
                  card.location(CardLicences.GRANTED),
                  "The source's licence comes with conditions that this one lacks: "
                      + String.join("; ", dropped)
                      + ". Add them, or ask the authors to lift them.")
              .expected(licences.text(CardLicences.SOURCE), licences.text(CardLicences.GRANTED))
              .related(List.of(card.location(CardLicences.SOURCE))));
    }
  }
}
