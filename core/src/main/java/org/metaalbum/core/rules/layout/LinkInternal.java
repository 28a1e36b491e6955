package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Severity;

/** Files are files, and not symbolic links to others in the dataset. */
public final class LinkInternal implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA010",
            "link-internal",
            Subject.LAYOUT,
            "Files are there themselves, not as symbolic links inside the dataset.")
        .withSeverity(Severity.NOTE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (Entry entry : facts.layout().unusual()) {
      boolean toFolder = entry.kind() == Entry.Kind.LINK_TO_FOLDER;
      if (entry.kind() == Entry.Kind.LINK_TO_FILE || (toFolder && !isReported(facts, entry))) {
        findings.add(
            Problem.at(
                Location.of(entry.path()),
                "A symbolic link inside the dataset. Archives and Windows lose links: replace it by"
                    + " a copy of what it leads to."));
      }
    }
  }

  private static boolean isReported(DatasetFacts facts, Entry entry) {
    return facts.layout().role(entry) == Role.PART || facts.layout().isFolderForFile(entry);
  }
}
