package org.metaalbum.core.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.metaalbum.core.facts.Need;
import org.metaalbum.schema.Severity;

/** What is known of a rule without running it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

  /** {@code MA} and three digits, the first being the family. Never changes its meaning. */
  String id();

  /** Kebab-case name. */
  String name();

  /** One line for the catalogue: what must hold. */
  String summary();

  /** Severity unless the profile says otherwise. */
  Severity severity() default Severity.ERROR;

  /** What the rule is about; decides whether it applies to what is checked. */
  Subject subject();

  /** What must have been read before the rule can be evaluated. */
  Need[] needs() default {};

  /** Whether it runs only under a profile that names it. */
  boolean optIn() default false;
}
