package org.metaalbum.core.rules.album;

import org.metaalbum.core.report.Location;

/**
 * Something that only one dataset of an album may have.
 *
 * @param value in the form in which two of them are compared
 * @param place where it is said, as seen from the album
 */
record Claim(String value, Location place) {}
