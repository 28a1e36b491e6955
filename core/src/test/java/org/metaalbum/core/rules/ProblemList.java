package org.metaalbum.core.rules;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Takes down what a rule reports. */
public final class ProblemList implements Findings {

  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void examined(long things) {}

  @Override
  public void add(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void unlisted(long more) {
    throw new AssertionError("this rule keeps what it finds");
  }

  /** What was reported so far, in order. */
  public List<Problem> problems() {
    return problems;
  }
}
