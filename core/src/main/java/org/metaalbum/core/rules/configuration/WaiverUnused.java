package org.metaalbum.core.rules.configuration;

import org.metaalbum.core.facts.ConfigurationFacts;
import org.metaalbum.core.facts.WaiverUse;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.core.rule.ConfigurationRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds waivers that nothing is found for any more, by a rule that did look. */
public final class WaiverUnused implements ConfigurationRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA091",
            "waiver-unused",
            Subject.CONFIGURATION,
            "Every waiver of the configuration is for findings that there are.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(ConfigurationFacts facts, Findings findings) {
    findings.examined(facts.waivers().size());
    for (WaiverUse use : facts.waivers()) {
      Waiver waiver = use.waiver();
      if (!use.expired() && use.evaluated() && use.findings() == 0) {
        findings.add(
            Problem.at(
                waiver.place(),
                "The waiver of %s is for nothing that was found. Remove it, or correct what it is for."
                    .formatted(waiver.ruleId())));
      }
    }
  }
}
