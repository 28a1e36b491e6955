package org.metaalbum.core.facts;

import org.metaalbum.core.read.manifest.Manifest;
import org.metaalbum.core.read.manifest.Smallest;
import org.metaalbum.core.report.Location;

/**
 * How one checksum manifest agrees with the files that are there.
 *
 * @param path the manifest, relative to what is checked
 * @param manifest what is wrong with its text
 * @param missing lines that name a file that isn't there
 * @param escaping lines that name something outside of what is checked
 * @param renamed lines that name a file not quite as it is called
 * @param conflicts lines that contradict another
 */
public record ManifestFacts(
    String path,
    Manifest manifest,
    Smallest<Claim> missing,
    Smallest<Claim> escaping,
    Smallest<Claim> renamed,
    Smallest<Conflict> conflicts) {

  /**
   * A line that is not as it should be.
   *
   * @param line 1-based line
   * @param name the file as the line names it
   * @param path what is there in its place; empty if nothing is
   */
  public record Claim(int line, String name, String path) {}

  /**
   * A line that gives another digest for a file than another line.
   *
   * @param line 1-based line
   * @param other 1-based line of the other
   * @param otherIsRight whether the file has the digest of the other
   * @param path the file
   */
  public record Conflict(int line, int other, boolean otherIsRight, String path) {}

  /** The place of a line. */
  public Location location(int line) {
    return Location.of(path, line, 1);
  }
}
