package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.Checksums;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every file has the digest that the manifests give for it. One finding a file. */
public final class ChecksumWrong implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA702",
        "checksum-wrong",
        Subject.CHECKSUMS,
        "Every file has the digest that the manifests give for it.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Checksums checksums = facts.checksums();
    findings.examined(checksums.verified());
    for (Checksums.WrongDigest wrong : checksums.wrong().kept()) {
      Location line = wrong.lines().get(0);
      String message =
          line.path().equals(wrong.path())
              ? "%s names itself in line %s, and no digest can be right there. Remove the line."
                  .formatted(line.path(), line.line())
              : "The file is not the one that %s, line %s, has the digest of. "
                      .formatted(line.path(), line.line())
                  + "Get it again; if it was changed on purpose, write the checksums anew.";
      findings.add(
          Problem.at(Location.of(wrong.path()), message)
              .expected(wrong.expected(), wrong.actual())
              .related(wrong.lines()));
    }
    findings.unlisted(checksums.wrong().unkept());
  }
}
