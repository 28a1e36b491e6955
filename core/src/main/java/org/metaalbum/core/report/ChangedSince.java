package org.metaalbum.core.report;

/**
 * What was checked of all that was given, where only what changed was.
 *
 * @param ref what it changed since, as the user calls it: a branch, a tag, a commit
 * @param checked how many datasets, families and files were checked
 * @param passedOver how many were not, since nothing in them changed
 */
public record ChangedSince(String ref, int checked, int passedOver) {}
