package org.metaalbum.core.datasheet;

/**
 * Why a datasheet can't be read.
 *
 * @param problem what is wrong, as the end of a sentence about the file
 * @param remedy what to do
 */
public record DatasheetDefect(String problem, String remedy) {}
