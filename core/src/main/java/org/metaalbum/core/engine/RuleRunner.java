package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Rule;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.Severity;

/** Holds facts against the rules of a profile. A rule that breaks is noted, and stops nobody. */
final class RuleRunner {

  /**
   * What came of it.
   *
   * @param results one entry a rule, ordered by id
   * @param findings the kept ones, ordered
   * @param everythingRead whether no file or folder turned out to be unreadable
   */
  record Judgement(List<RuleResult> results, List<Finding> findings, boolean everythingRead) {

    /** An error decides; without one, every file must have been read and every rule evaluated. */
    Verdict verdict() {
      boolean error =
          results.stream()
              .anyMatch(result -> result.severity() == Severity.ERROR && result.count() > 0);
      if (error) {
        return Verdict.NONCONFORMANT;
      }
      boolean complete =
          everythingRead
              && results.stream()
                  .map(RuleResult::outcome)
                  .allMatch(outcome -> outcome == Outcome.PASSED || outcome == Outcome.FAILED);
      return complete ? Verdict.CONFORMANT : Verdict.INCOMPLETE;
    }
  }

  private final List<Rule> rules;
  private final Profile profile;
  private final int maximumFindings;

  RuleRunner(List<Rule> rules, Profile profile, int maximumFindings) {
    this.rules = rules;
    this.profile = profile;
    this.maximumFindings = maximumFindings;
  }

  Judgement run(Scope scope) {
    List<RuleResult> results = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      if (isDemanded(info) && scope.covers(info.subject())) {
        Severity severity = profile.severity(info.id()).orElse(info.severity());
        FindingCollector collector = new FindingCollector(info, severity, maximumFindings);
        results.add(evaluate(rule, scope, severity, collector));
        findings.addAll(collector.sample());
      }
    }
    return new Judgement(results, findings, scope.dataset().layout().unreadable().isEmpty());
  }

  private boolean isDemanded(RuleInfo rule) {
    return !profile.off().contains(rule.id())
        && (!rule.optIn() || profile.on().contains(rule.id()));
  }

  private static RuleResult evaluate(
      Rule rule, Scope scope, Severity severity, FindingCollector collector) {
    Optional<String> obstacle = obstacle(rule, scope);
    if (obstacle.isPresent()) {
      return result(rule, severity, Outcome.NOT_EVALUATED, collector, obstacle.get());
    }
    try {
      judge(rule, scope, collector);
    } catch (RuntimeException | StackOverflowError crash) {
      String reason = "internal error, please report it: " + crash;
      return result(rule, severity, Outcome.CRASHED, collector, reason);
    }
    Outcome outcome = collector.count() == 0 ? Outcome.PASSED : Outcome.FAILED;
    return result(rule, severity, outcome, collector, null);
  }

  private static Optional<String> obstacle(Rule rule, Scope scope) {
    for (Need need : rule.info().needs()) {
      Optional<String> why = scope.whyMissing(rule, need);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private static void judge(Rule rule, Scope scope, FindingCollector collector) {
    if (rule instanceof DatasetRule datasetRule) {
      datasetRule.check(scope.dataset(), collector);
    } else if (rule instanceof ImageRule imageRule) {
      for (ImageFact image : scope.judgedImages()) {
        collector.examined(1);
        imageRule.check(image, collector);
      }
    } else if (rule instanceof FamilyRule familyRule) {
      familyRule.check(scope.requireFamily(), collector);
    } else if (rule instanceof AlbumRule albumRule) {
      albumRule.check(scope.requireAlbum(), collector);
    }
  }

  private static RuleResult result(
      Rule rule,
      Severity severity,
      Outcome outcome,
      FindingCollector collector,
      @Nullable String reason) {
    RuleInfo info = rule.info();
    return new RuleResult(
        info.id(), info.name(), severity, outcome, collector.examined(), collector.count(), reason);
  }
}
