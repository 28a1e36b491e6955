package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** No symbolic link leads out of the dataset. */
public final class LinkEscapes implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA008", "link-escapes", Subject.LAYOUT, "No symbolic link leads out of the dataset.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (Entry entry : facts.layout().unusual()) {
      if (entry.kind() == Entry.Kind.LINK_OUTSIDE) {
        findings.add(
            Problem.at(
                Location.of(entry.path()),
                "The symbolic link leads out of the dataset, so it was not followed. Replace it by"
                    + " the file itself."));
      }
    }
  }
}
