package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Parallel;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.ConfigurationRule;
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
              .anyMatch(result -> result.severity() == Severity.ERROR && result.open() > 0);
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

  /** With fewer images, all rules are done before a thread is started. */
  private static final int MANY_IMAGES = 4096;

  private final List<Rule> rules;

  /** What is known of the rules, in their order. */
  private final List<RuleInfo> infos;

  private final Profile profile;
  private final int maximumFindings;
  private final int threads;

  /**
   * @param threads how many rules may be asked at a time, at least 1
   */
  RuleRunner(List<Rule> rules, Profile profile, int maximumFindings, int threads) {
    this.rules = rules;
    this.infos = rules.stream().map(Rule::info).toList();
    this.profile = profile;
    this.maximumFindings = maximumFindings;
    this.threads = threads;
  }

  /**
   * Judges what is in the scope.
   *
   * @param accepted what is accepted in it; null for nothing
   */
  Judgement run(Scope scope, Acceptors.@Nullable OfDataset accepted) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      RuleInfo info = infos.get(i);
      if (isDemanded(info) && scope.covers(info.subject())) {
        Severity severity = profile.severity(info.id()).orElse(info.severity());
        Acceptor acceptor = accepted == null ? Acceptor.NONE : accepted.of(info.id());
        FindingCollector collector =
            new FindingCollector(info, severity, maximumFindings, acceptor);
        String obstacle = obstacle(rule, info, scope).orElse(null);
        evaluations.add(new Evaluation(rule, info, severity, acceptor, collector, obstacle));
      }
    }
    judge(evaluations, scope);
    List<RuleResult> results = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      results.add(evaluation.result());
      findings.addAll(evaluation.collector.sample());
    }
    return new Judgement(results, findings, scope.dataset().layout().isWhollyRead());
  }

  /** Whether a rule is demanded that compares images with each other: they are family MA5. */
  boolean demandsDuplicates() {
    return infos.stream().anyMatch(info -> info.id().startsWith("MA5") && isDemanded(info));
  }

  private boolean isDemanded(RuleInfo rule) {
    return !profile.off().contains(rule.id())
        && (!rule.optIn() || profile.on().contains(rule.id()));
  }

  private static Optional<String> obstacle(Rule rule, RuleInfo info, Scope scope) {
    for (Need need : info.needs()) {
      Optional<String> why = scope.whyMissing(rule, need);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  /**
   * Rules know nothing of each other, and facts don't change: any order gives the same. So those on
   * documents come last, which are done at once: no thread has to wait for the others then.
   */
  private void judge(List<Evaluation> evaluations, Scope scope) {
    boolean isLong = scope.dataset().images().size() >= MANY_IMAGES;
    IntConsumer judge =
        task -> {
          if (task == 0) {
            judgeImages(evaluations, scope.dataset());
          } else {
            evaluations.get(evaluations.size() - task).judge(scope);
          }
        };
    Parallel.run(isLong ? threads : 1, 1 + evaluations.size(), () -> judge);
  }

  /** Holds each image against all rules on images, unless none found anything in its kind. */
  private static void judgeImages(List<Evaluation> evaluations, DatasetFacts dataset) {
    List<Evaluation> ofImages = evaluations.stream().filter(Evaluation::isOfImages).toList();
    Set<ImageFact> faultless = Collections.newSetFromMap(new IdentityHashMap<>());
    int judged = 0;
    int images = ofImages.isEmpty() ? 0 : dataset.images().size();
    for (int i = 0; i < images; i++) {
      if (!dataset.isJudged(i)) {
        continue;
      }
      judged++;
      ImageFact kind = dataset.images().kind(i);
      if (!faultless.contains(kind)) {
        ImageFact image = dataset.images().get(i);
        boolean found = false;
        for (Evaluation evaluation : ofImages) {
          found |= evaluation.judge(image, judged);
        }
        if (!found) {
          faultless.add(kind);
        }
      }
    }
    for (Evaluation evaluation : ofImages) {
      evaluation.collector.examined(evaluation.crash == null ? judged : evaluation.crashedAt);
    }
  }

  /** A rule, and what came of it so far. */
  private static final class Evaluation {

    private final Rule rule;
    private final RuleInfo info;
    private final Severity severity;
    private final Acceptor acceptor;
    private final FindingCollector collector;
    private final @Nullable String obstacle;
    private @Nullable String crash;

    /** Which of the judged images it broke on, from 1. */
    private int crashedAt;

    /**
     * @param obstacle why the rule can't be evaluated; null if it can
     */
    Evaluation(
        Rule rule,
        RuleInfo info,
        Severity severity,
        Acceptor acceptor,
        FindingCollector collector,
        @Nullable String obstacle) {
      this.rule = rule;
      this.info = info;
      this.severity = severity;
      this.acceptor = acceptor;
      this.collector = collector;
      this.obstacle = obstacle;
    }

    boolean isOfImages() {
      return rule instanceof ImageRule && obstacle == null;
    }

    /** Judges all of the scope, if that is what the rule does. */
    void judge(Scope scope) {
      if (obstacle != null) {
        return;
      }
      try {
        if (rule instanceof DatasetRule datasetRule) {
          datasetRule.check(scope.dataset(), collector);
        } else if (rule instanceof FamilyRule familyRule) {
          familyRule.check(scope.requireFamily(), collector);
        } else if (rule instanceof AlbumRule albumRule) {
          albumRule.check(scope.requireAlbum(), collector);
        } else if (rule instanceof ConfigurationRule configurationRule) {
          configurationRule.check(scope.requireConfiguration(), collector);
        }
      } catch (RuntimeException | StackOverflowError failure) {
        crash = failure.toString();
      }
    }

    /**
     * Judges one image; a rule that broke on one is not asked again.
     *
     * @param number which of the judged images it is, from 1
     * @return whether it reported anything
     */
    boolean judge(ImageFact image, int number) {
      long before = collector.count();
      if (crash == null && rule instanceof ImageRule imageRule) {
        try {
          imageRule.check(image, collector);
        } catch (RuntimeException | StackOverflowError failure) {
          crash = failure.toString();
          crashedAt = number;
        }
      }
      return collector.count() > before;
    }

    RuleResult result() {
      if (obstacle != null) {
        return result(Outcome.NOT_EVALUATED, obstacle);
      }
      if (crash != null) {
        return result(Outcome.CRASHED, "internal error, please report it: " + crash);
      }
      acceptor.evaluated();
      return result(collector.count() == 0 ? Outcome.PASSED : Outcome.FAILED, null);
    }

    private RuleResult result(Outcome outcome, @Nullable String reason) {
      return new RuleResult(
          info.id(),
          info.name(),
          severity,
          outcome,
          collector.examined(),
          collector.count(),
          collector.waived(),
          collector.baselined(),
          reason);
    }
  }
}
