package org.metaalbum.core.rules.labels;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The file name is a bare name: no folder, no {@code ..}, no drive, no backslash. */
public final class FileNamePath implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA223",
            "file-name-path",
            Subject.LABELS,
            "FILE_NAME is a bare file name, without folders.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelMatching matching = facts.matching();
    for (int row = 0; row < labels.size(); row++) {
      if (labels.isRagged(row)) {
        continue;
      }
      findings.examined(1);
      String name = labels.fileName(row);
      if (!namesAFile(matching, row) && isPath(name)) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        findings.add(
            Problem.at(
                    labels.fileLocation(row),
                    "The file name is a path. Loaders put images/ before it: write the bare name of"
                        + " a file in images/.")
                .expected(bare.isEmpty() ? "a file name" : bare, name));
      }
    }
  }

  private static boolean isPath(String name) {
    return name.indexOf('/') >= 0
        || name.indexOf('\\') >= 0
        || name.equals(".")
        || name.equals("..")
        || isOnDrive(name);
  }

  /** Whether it starts with a drive of Windows, such as {@code C:}. */
  private static boolean isOnDrive(String name) {
    if (name.length() < 2 || name.charAt(1) != ':') {
      return false;
    }
    char drive = name.charAt(0);
    return (drive >= 'A' && drive <= 'Z') || (drive >= 'a' && drive <= 'z');
  }

  /** Whether a file stands exactly there; then the rules on files say what is wrong with it. */
  private static boolean namesAFile(@Nullable LabelMatching matching, int row) {
    if (matching == null) {
      return false;
    }
    LabelMatching.State state = matching.state(row);
    return state == LabelMatching.State.EXACT || state == LabelMatching.State.ELSEWHERE;
  }
}
