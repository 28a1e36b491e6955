package org.metaalbum.core.report;

/**
 * What became of the baseline in a run.
 *
 * @param file as the user gave it
 * @param written whether this run wrote it, and accepted all that it found
 * @param gone how many of its findings are there no more, in what was checked and by rules that
 *     were evaluated; it can be written anew without them
 */
public record BaselineUse(String file, boolean written, long gone) {}
