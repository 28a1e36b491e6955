package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds addresses that no mail can be sent to (RFC 5321, without quoted names and address
 * literals).
 */
public final class CardEmail implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA145", "card-email", Subject.CARD, "The card's contact_email is an e-mail address.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    String address = card.text("/contact_email").map(String::strip).orElse("");
    findings.examined(1);
    if (!address.isEmpty() && !WebAddress.isEmail(address)) {
      findings.add(
          Problem.at(card.location("/contact_email"), "This is not an e-mail address.")
              .expected("one address such as name@example.org", address));
    }
  }
}
