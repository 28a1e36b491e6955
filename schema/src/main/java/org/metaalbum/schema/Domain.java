package org.metaalbum.schema;

/**
 * A field that datasets come from ({@code docs/format.md}, the card).
 *
 * @param id such as {@code LR_AM}
 * @param name such as {@code Large Animals}
 */
public record Domain(String id, String name) {}
