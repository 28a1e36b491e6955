package org.metaalbum.core.facts;

/** TODO-me. */
public record LabelMatching() {}
