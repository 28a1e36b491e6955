package org.metaalbum.core.rules.versions;

import java.util.Locale;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * Finds versions that stand beside the card of another dataset. {@code INS_2} and {@code INS2} are
 * the same: published cards write it both ways. Silent where the card's own file name agrees with
 * the versions: then MA150 says that it disagrees with dataset_id.
 */
public final class FamilyName implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA616",
            "family-name",
            Subject.VERSION_DATA,
            "Versions are named after the card's dataset_id.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    FamilyFacts.PlacedCard card = family.card().orElseThrow();
    String id = card.card().text("/dataset_id").orElse("").strip();
    String file = KnownNames.stem(card.card().path());
    findings.examined(1);
    for (Member member : family.members()) {
      String stem = member.name().stem();
      if (member.name().version() != null
          && !id.isEmpty()
          && !plain(stem).equals(plain(id))
          && !plain(stem).equals(plain(file))) {
        findings.add(
            Problem.at(
                    card.location("/dataset_id"),
                    "The card is that of another dataset than %s, or one of them is misnamed."
                        .formatted(member.name().label()))
                .expected(stem, id));
        return;
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
