package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** total_super_categories is the number of super-categories in labels.csv. */
public final class TotalSuperCategories implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA402",
            "total-super-categories",
            Subject.COUNTS,
            "total_super_categories is the number of super-categories in labels.csv.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    CategoryTally tally = facts.requireTally();
    boolean none = tally.grouping() == CategoryTally.Grouping.NO_ROW;
    boolean flagIsWrong = info.flag("/has_super_categories").map(has -> has == none).orElse(false);
    // An official sample without super-categories says 1 (docs/interpretation.md).
    boolean oneForNone = none && DeclaredNumber.agrees(info, "/total_super_categories", 1);
    // Where some rows have one and some have none, that is the cause, and MA229 says so.
    boolean unclear =
        tally.grouping() == CategoryTally.Grouping.SOME_ROWS
            || !facts.requireLabels().hasSuperCategoryColumn();
    if (flagIsWrong || oneForNone || unclear) {
      return;
    }
    String wording = "labels.csv has %s super-categories";
    int actual = tally.superCategories();
    DeclaredNumber.judge(facts, findings, "/total_super_categories", actual, wording);
    DeclaredNumber.judge(facts, findings, "/total_super_categorie", actual, wording);
  }
}
