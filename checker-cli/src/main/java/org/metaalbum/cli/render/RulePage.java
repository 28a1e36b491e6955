package org.metaalbum.cli.render;

/**
 * How a rule is explained.
 *
 * @param summary one line: what must hold
 * @param markdown its page: what it wants, why, a bad example, how to mend it
 */
public record RulePage(String summary, String markdown) {}
