package org.metaalbum.core.engine;

import java.nio.file.Path;

/**
 * A cache of facts from run to run.
 *
 * @param file where it is, or will be
 * @param verify whether images are read all the same, to see by their SHA-256 that they are those
 *     that the cache knows
 */
public record CacheOptions(Path file, boolean verify) {}
