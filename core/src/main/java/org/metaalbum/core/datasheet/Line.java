package org.metaalbum.core.datasheet;

import org.jspecify.annotations.Nullable;

/**
 * A line of a datasheet's text, without marks of its format.
 *
 * @param text what it says
 * @param line its 1-based line in the file; null in a PDF
 * @param page its 1-based page; null in Markdown
 * @param startsBlock whether a paragraph, heading, list item or cell starts with it
 */
record Line(String text, @Nullable Integer line, @Nullable Integer page, boolean startsBlock) {}
