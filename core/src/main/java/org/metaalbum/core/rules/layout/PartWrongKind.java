package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;

/** info.json and labels.csv are files, and images is a folder. */
public final class PartWrongKind implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA003",
        "part-wrong-kind",
        Subject.PARTS,
        "info.json and labels.csv are files, and images is a folder.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    judge(facts.layout().info(), "a file", findings);
    judge(facts.layout().labels(), "a file", findings);
    judge(facts.layout().images(), "a folder", findings);
  }

  private static void judge(Part part, String expected, Findings findings) {
    findings.examined(1);
    Entry entry = part.entry();
    if (part.state() == Part.State.WRONG_KIND && entry != null && !isReportedOtherwise(entry)) {
      String found = EntryWords.kind(entry);
      findings.add(
          Problem.at(
                  Location.of(part.path()),
                  "%s must be %s, and is %s. Replace it.".formatted(part.name(), expected, found))
              .expected(expected, found));
    }
  }

  private static boolean isReportedOtherwise(Entry entry) {
    return switch (entry.kind()) {
      case LINK_OUTSIDE, LINK_DANGLING, BLOCKED -> true;
      default -> false;
    };
  }
}
