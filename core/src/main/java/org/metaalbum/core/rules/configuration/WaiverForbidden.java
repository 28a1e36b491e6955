package org.metaalbum.core.rules.configuration;

import org.metaalbum.core.facts.ConfigurationFacts;
import org.metaalbum.core.facts.WaiverUse;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.core.rule.ConfigurationRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds waivers of findings that stay open whatever anybody says. */
public final class WaiverForbidden implements ConfigurationRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA092",
        "waiver-forbidden",
        Subject.CONFIGURATION,
        "No waiver is for findings that the profile does not let anybody waive.");
  }

  @Override
  public void check(ConfigurationFacts facts, Findings findings) {
    findings.examined(facts.waivers().size());
    for (WaiverUse use : facts.waivers()) {
      Waiver waiver = use.waiver();
      if (!use.expired() && use.forbidden() && use.findings() > 0) {
        findings.add(
            Problem.at(
                waiver.place(),
                "Findings of %s can't be waived under this profile; they count all the same. Mend them, or check with another profile."
                    .formatted(waiver.ruleId())));
      }
    }
  }
}
