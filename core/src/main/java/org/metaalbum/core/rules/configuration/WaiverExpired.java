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

/** Finds waivers whose last day is over; they waive nothing any more. */
public final class WaiverExpired implements ConfigurationRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA090",
            "waiver-expired",
            Subject.CONFIGURATION,
            "No waiver of the configuration has expired.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(ConfigurationFacts facts, Findings findings) {
    findings.examined(facts.waivers().size());
    for (WaiverUse use : facts.waivers()) {
      Waiver waiver = use.waiver();
      if (use.expired()) {
        findings.add(
            Problem.at(
                    waiver.place(),
                    "The waiver of %s has expired, and waives nothing any more. Mend what it accepted, or renew it with its owner, %s."
                        .formatted(waiver.ruleId(), waiver.owner()))
                .expected("a day that has not passed", String.valueOf(waiver.expires())));
      }
    }
  }
}
