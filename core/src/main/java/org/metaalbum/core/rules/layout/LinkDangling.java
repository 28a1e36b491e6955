package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** No symbolic link leads nowhere. */
public final class LinkDangling implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA009", "link-dangling", Subject.LAYOUT, "No symbolic link leads nowhere or in a circle.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (Entry entry : facts.layout().unusual()) {
      if (entry.kind() == Entry.Kind.LINK_DANGLING) {
        findings.add(
            Problem.at(
                Location.of(entry.path()),
                "The symbolic link leads nowhere, or in a circle. Replace it by the file that it"
                    + " stands for."));
      }
    }
  }
}
