package org.metaalbum.core.rule;

/**
 * One check. A rule is a final class that tells what is known of it; it gets facts and gives
 * findings, holds no state, and does no I/O. Thresholds come through its constructor.
 */
public sealed interface Rule
    permits DatasetRule, ImageRule, FamilyRule, AlbumRule, ConfigurationRule {

  /** What is known of it without running it; equal each time. */
  RuleInfo info();
}
