package org.metaalbum.core.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.core.report.Baseline;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.FindingDigest;

/**
 * Tells which findings of one rule in one dataset the baseline accepts, and keeps count of them.
 */
sealed interface RuleBaseline {

  /** There is none. */
  RuleBaseline NONE = new None();

  /** Whether it accepts one more finding. */
  boolean accepts(Finding finding);

  /** How many it accepts of findings that come after all others, and that nobody keeps. */
  long acceptsUnlisted(long findings);

  /** Notes that the rule has looked at all that it wanted to. */
  void evaluated();

  /** Accepts nothing. */
  record None() implements RuleBaseline {

    @Override
    public boolean accepts(Finding finding) {
      return false;
    }

    @Override
    public long acceptsUnlisted(long findings) {
      return 0;
    }

    @Override
    public void evaluated() {}
  }

  /** Accepts as many findings of each digest as a baseline names; of equal ones, the first. */
  final class Compared implements RuleBaseline {

    private final Map<String, Long> left;
    private long more;
    private boolean evaluated;

    Compared(Baseline.Accepted accepted) {
      this.left = new HashMap<>(accepted.findings());
      this.more = accepted.unlisted();
    }

    @Override
    public boolean accepts(Finding finding) {
      if (left.isEmpty()) {
        return false;
      }
      String digest = FindingDigest.of(finding);
      long number = left.getOrDefault(digest, 0L);
      if (number == 0) {
        return false;
      }
      left.put(digest, number - 1);
      return true;
    }

    @Override
    public long acceptsUnlisted(long findings) {
      long accepted = Math.min(findings, more);
      more -= accepted;
      return accepted;
    }

    @Override
    public void evaluated() {
      evaluated = true;
    }

    /** How many of the baseline are there no more, as far as the rule has looked. */
    long gone() {
      return !evaluated ? 0 : more + left.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Accepts everything, and remembers it. */
  final class Recorded implements RuleBaseline {

    private final Map<String, Long> found = new HashMap<>();
    private long more;

    @Override
    public boolean accepts(Finding finding) {
      found.merge(FindingDigest.of(finding), 1L, Long::sum);
      return true;
    }

    @Override
    public long acceptsUnlisted(long findings) {
      more += findings;
      return findings;
    }

    @Override
    public void evaluated() {}

    /** All that was accepted. */
    Baseline.Accepted accepted() {
      return new Baseline.Accepted(new TreeMap<>(found), more);
    }
  }
}
