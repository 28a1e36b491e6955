package org.metaalbum.core.report.exhibit;

import org.jspecify.annotations.Nullable;

/**
 * One version of a dataset, and how much of it the next larger one holds.
 *
 * @param name what findings call it
 * @param classes how many classes it has; null if they can't be counted
 * @param images how many labelled images it has; null if that is not known
 * @param inNext how many of these the next version has too, by name or by bytes; null if there is
 *     no next one, or nothing is known of it
 */
public record VersionSize(
    String name, @Nullable Long classes, @Nullable Long images, @Nullable Long inNext) {}
