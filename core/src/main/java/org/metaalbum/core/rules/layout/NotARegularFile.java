package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** Where a file should be there is a file: no pipe, no device, no folder named like an image. */
public final class NotARegularFile implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA011",
        "not-a-regular-file",
        Subject.LAYOUT,
        "Where a file should be, there is a regular file: no pipe, socket, device or folder.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    for (Entry entry : layout.unusual()) {
      boolean special = entry.kind() == Entry.Kind.SPECIAL && layout.role(entry) != Role.PART;
      boolean folder = layout.isFolderForFile(entry);
      if (special || folder) {
        String found = EntryWords.kind(entry);
        findings.add(
            Problem.at(
                    Location.of(entry.path()),
                    "There must be a file here, and there is %s; it was not opened. Replace it."
                        .formatted(found))
                .expected("a file", found));
      }
    }
  }
}
