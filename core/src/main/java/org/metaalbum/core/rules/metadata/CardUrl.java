package org.metaalbum.core.rules.metadata;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import tools.jackson.databind.JsonNode;

/**
 * Finds URLs that a browser would not open (RFC 3986). Whether there is anything behind them is not
 * asked: nothing here uses the network.
 */
public final class CardUrl implements DatasetRule {

  private static final List<String> TEXTS =
      List.of("/meta-album_license_url", "/contact_url", "/openml_url");
  private static final List<String> LISTS = List.of("/license_url", "/source_url");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA144",
            "card-url",
            Subject.CARD,
            "The card's URLs are well formed, absolute, and http or https.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    List<String> pointers = new ArrayList<>(TEXTS);
    for (String list : LISTS) {
      int size = card.value(list).filter(JsonNode::isArray).map(JsonNode::size).orElse(0);
      for (int i = 0; i < size; i++) {
        pointers.add(list + "/" + i);
      }
    }
    findings.examined(pointers.size());
    for (String pointer : pointers) {
      String url = card.text(pointer).map(String::strip).orElse("");
      if (!url.isEmpty() && !WebAddress.isUrl(url)) {
        findings.add(
            Problem.at(card.location(pointer), "This is not the address of a web page.")
                .expected("an address such as https://example.org/page", url));
      }
    }
  }
}
