package org.metaalbum.core.rule;

/**
 * One check. A rule is a final class with a {@link RuleInfo} on it; it gets facts and gives
 * findings, holds no state, and does no I/O. Thresholds come through its constructor.
 */
public sealed interface Rule
    permits DatasetRule, ImageRule, FamilyRule, AlbumRule, ConfigurationRule {

  /** The metadata on the rule's class. */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass() + " has no @RuleInfo");
    }
    return info;
  }
}
