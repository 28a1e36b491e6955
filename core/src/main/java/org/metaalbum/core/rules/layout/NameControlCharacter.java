package org.metaalbum.core.rules.layout;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** No name holds control characters, invisible characters, or bytes that are not UTF-8. */
public final class NameControlCharacter implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA015",
        "name-control-character",
        Subject.LAYOUT,
        "No name holds control characters, invisible characters or bytes that are not UTF-8.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    List<Entry> unusual = facts.layout().unusual();
    findings.examined((long) facts.layout().entries().size() - unusual.size());
    for (Entry entry : unusual) {
      if (facts.layout().role(entry) == Role.JUNK) {
        continue;
      }
      findings.examined(1);
      if (!entry.unicodeName()) {
        findings.add(
            Problem.at(
                Location.of(entry.path()),
                "The name is not UTF-8 (the odd bytes are shown as %XX). Rename it."));
      } else if (TextForms.hasInvisible(entry.name())) {
        findings.add(
            Problem.at(
                Location.of(entry.path()),
                "The name holds a control character or one that can't be seen. Rename it, in"
                    + " labels.csv as well."));
      }
    }
  }
}
