package org.metaalbum.core.rule;

/** Where a rule puts what it finds. */
public interface Findings {

  /** Adds to the number of things that the rule looked at. */
  void examined(long things);

  /** Reports one problem. */
  void add(Problem problem);

  /** Counts problems that come after all that were added, and that nobody keeps. */
  void unlisted(long problems);
}
