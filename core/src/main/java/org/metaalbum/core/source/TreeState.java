package org.metaalbum.core.source;

/**
 * Tells one state of files and folders from all others, without what is in the files.
 *
 * @param high the first half of a digest of their names and stamps
 * @param low the second half
 */
public record TreeState(long high, long low) {}
