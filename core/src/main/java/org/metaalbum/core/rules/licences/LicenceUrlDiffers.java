package org.metaalbum.core.rules.licences;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.LicenceMatch;
import org.metaalbum.core.licence.LicenceUrl;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds URLs of another licence than the one that is named. */
public final class LicenceUrlDiffers implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA803",
            "licence-url-differs",
            Subject.LICENCE,
            "The URLs of the licences are those of the licences named.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    String source = CardLicences.SOURCE;
    compare(card, licences, source, licences.source(), licences.sourceUrls(), findings);
    String granted = CardLicences.GRANTED;
    List<String> grantedUrl = List.of(CardLicences.GRANTED_URL);
    compare(card, licences, granted, licences.granted(), grantedUrl, findings);
  }

  private static void compare(
      Metadata card,
      CardLicences licences,
      String pointer,
      LicenceMatch named,
      List<String> urls,
      Findings findings) {
    findings.examined(urls.size());
    Set<String> ids = CardLicences.ids(named);
    if (ids.isEmpty()) {
      return;
    }
    for (String url : urls) {
      LicenceUrl.Target target = licences.url(url).orElse(null);
      if (target != null && Collections.disjoint(target.spdxIds(), ids)) {
        findings.add(
            Problem.at(
                    card.location(url),
                    "This is the address of %s, and %s names %s. Correct the one that is wrong."
                        .formatted(target.name(), pointer.substring(1), licences.text(pointer)))
                .expected("the address of " + String.join(" or ", ids), licences.text(url))
                .related(List.of(card.location(pointer))));
      }
    }
  }
}
