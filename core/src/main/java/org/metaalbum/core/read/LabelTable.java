package org.metaalbum.core.read;

/** TODO-me. */
public record LabelTable() {}
