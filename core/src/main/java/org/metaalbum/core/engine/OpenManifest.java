package org.metaalbum.core.engine;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.facts.ManifestFacts.Claim;
import org.metaalbum.core.facts.ManifestFacts.Conflict;
import org.metaalbum.core.read.manifest.Manifest;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.read.manifest.Smallest;

/** A manifest while its lines are held against the files. */
final class OpenManifest {

  private final String path;
  private final Smallest<Claim> missing;
  private final Smallest<Claim> escaping;
  private final Smallest<Claim> renamed;
  private final Smallest<Conflict> conflicts;
  private @Nullable Manifest text;
  private @Nullable String domain;
  private boolean appropriate;

  /**
   * @param path where it stands, relative to what is checked
   * @param limit how many things of a kind are kept
   */
  OpenManifest(String path, int limit) {
    this.path = path;
    Comparator<Claim> order = Comparator.comparing(Claim::line);
    this.missing = new Smallest<>(limit, order);
    this.escaping = new Smallest<>(limit, order);
    this.renamed = new Smallest<>(limit, order);
    this.conflicts = new Smallest<>(limit, Comparator.comparing(Conflict::line));
  }

  String path() {
    return path;
  }

  /** The folder that it stands in; empty for the root. */
  String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /**
   * Its lines were read.
   *
   * @param speaksFor the folder of which it should name every file; null if there is none
   */
  void close(Manifest read, @Nullable String speaksFor) {
    text = read;
    boolean whole = read.digests() > 0 && !read.has(ManifestDefect.Kind.OVER_LIMIT);
    domain = whole ? speaksFor : null;
  }

  /** Whether it should name this file. */
  boolean speaksFor(String file) {
    return domain != null && (domain.isEmpty() || file.startsWith(domain + "/"));
  }

  /** Whether it should name every file of some folder. */
  boolean speaks() {
    return domain != null;
  }

  /** Whether any of its lines names a file that is there; else it is about something else. */
  boolean isAppropriate() {
    return appropriate;
  }

  void setAppropriate() {
    appropriate = true;
  }

  /** How many lines can't be verified for their form. */
  long malformed() {
    return text == null ? 0 : text.count(ManifestDefect.Kind.MALFORMED);
  }

  void addMissing(int line, String name) {
    missing.add(new Claim(line, name, ""));
  }

  void addEscaping(int line, String name) {
    escaping.add(new Claim(line, name, ""));
  }

  void addRenamed(int line, String name, String file) {
    renamed.add(new Claim(line, name, file));
  }

  void addConflict(int line, ExpectedDigest other, String file) {
    conflicts.add(new Conflict(line, other.line(), other.isRight(), file));
  }

  ManifestFacts facts() {
    if (text == null) {
      throw new IllegalStateException(path + " was not read");
    }
    return new ManifestFacts(path, text, missing, escaping, renamed, conflicts);
  }
}
