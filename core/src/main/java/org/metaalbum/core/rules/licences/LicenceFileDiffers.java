package org.metaalbum.core.rules.licences;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LicenceText;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds LICENSE files that hold neither of the licences that the card names. A file whose licence
 * can't be told is left alone.
 */
public final class LicenceFileDiffers implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA811",
            "licence-file-differs",
            Subject.LICENCE,
            "A LICENSE file holds a licence that the card names.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    Set<String> named = new HashSet<>(CardLicences.ids(licences.granted()));
    boolean known = !named.isEmpty();
    named.addAll(CardLicences.ids(licences.source()));
    List<LicenceText> files = facts.documents().licences();
    findings.examined(files.size());
    for (LicenceText file : files) {
      if (known && !file.spdxIds().isEmpty() && Collections.disjoint(file.spdxIds(), named)) {
        findings.add(
            Problem.at(
                    Location.of(file.path()),
                    "This is the text of another licence than the card names. Put the text of"
                        + " meta-album_license here, or correct the card.")
                .expected(
                    licences.text(CardLicences.GRANTED),
                    String.join(" or ", file.spdxIds().stream().sorted().toList()))
                .related(List.of(card.location(CardLicences.GRANTED))));
      }
    }
  }
}
