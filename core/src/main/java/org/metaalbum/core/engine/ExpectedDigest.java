package org.metaalbum.core.engine;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.read.manifest.HashAlgorithm;
import org.metaalbum.core.read.manifest.ManifestLine;
import org.metaalbum.core.report.Location;

/**
 * A digest that a line of a manifest gives for a file, and what the file's digest is. Several for
 * one file form a chain, since nearly all files have one only. A file is verified by one thread.
 */
final class ExpectedDigest {

  private final OpenManifest manifest;
  private final int line;
  private final HashAlgorithm algorithm;
  private final byte[] digest;
  private byte @Nullable [] actual;
  private @Nullable ExpectedDigest next;
  private boolean present;

  ExpectedDigest(OpenManifest manifest, ManifestLine line) {
    this.manifest = manifest;
    this.line = line.line();
    this.algorithm = line.algorithm();
    this.digest = line.digest();
  }

  OpenManifest manifest() {
    return manifest;
  }

  /** 1-based line. */
  int line() {
    return line;
  }

  /** The next one of the same file. */
  @Nullable ExpectedDigest next() {
    return next;
  }

  Location location() {
    return Location.of(manifest.path(), line, 1);
  }

  /** Whether the file is there; known of the first of a chain. */
  boolean isPresent() {
    return present;
  }

  void setPresent() {
    present = true;
    for (ExpectedDigest one = this; one != null; one = one.next) {
      one.manifest.setAppropriate();
    }
  }

  /** Adds another line on the same file to the chain, unless it says what is known already. */
  void append(ExpectedDigest other) {
    ExpectedDigest last = this;
    for (ExpectedDigest one = this; one != null; one = one.next) {
      if (one.isSameKind(other) && Arrays.equals(one.digest, other.digest)) {
        return;
      }
      last = one;
    }
    last.next = other;
  }

  /**
   * Another line that contradicts this one: the right one of them if there is one, else the first
   * of the manifest.
   *
   * @param first of the chain
   * @return null if there is none, or this is the line that the others are held against
   */
  @Nullable ExpectedDigest contradicted(ExpectedDigest first) {
    ExpectedDigest against = null;
    for (ExpectedDigest one = first; one != null; one = one.next) {
      if (isSameKind(one) && (against == null || one.isRight())) {
        against = one;
      }
    }
    return against == this ? null : against;
  }

  /** Whether it was compared, and is what the file has. */
  boolean isRight() {
    return actual == digest;
  }

  private boolean isSameKind(ExpectedDigest other) {
    return manifest == other.manifest && algorithm == other.algorithm;
  }

  /** Adds the algorithms that this chain needs and that have not been computed. */
  void addNeeds(Set<HashAlgorithm> algorithms) {
    for (ExpectedDigest one = this; one != null; one = one.next) {
      if (one.actual == null) {
        algorithms.add(one.algorithm);
      }
    }
  }

  /** Compares this chain with the bytes of the file. */
  void verify(byte[] bytes, int length, Sha256 sha256) {
    for (ExpectedDigest one = this; one != null; one = one.next) {
      if (one.algorithm == HashAlgorithm.SHA256) {
        one.compare(sha256.bytes());
      } else {
        MessageDigest computing = one.algorithm.newDigest();
        computing.update(bytes, 0, length);
        one.compare(computing.digest());
      }
    }
  }

  /** Compares this chain with digests of the file. */
  void verify(Map<HashAlgorithm, byte[]> computed) {
    for (ExpectedDigest one = this; one != null; one = one.next) {
      byte[] bytes = computed.get(one.algorithm);
      if (bytes != null) {
        one.compare(bytes);
      }
    }
  }

  private void compare(byte[] computed) {
    // What is equal needs no second copy in memory.
    actual = Arrays.equals(digest, computed) ? digest : computed;
  }

  /** Whether it was compared. */
  boolean isVerified() {
    return actual != null;
  }

  /**
   * Whether the file is another one. Where a manifest contradicts itself, and one of its lines is
   * right, the contradiction is what is wrong.
   *
   * @param first of the chain
   */
  boolean isWrong(ExpectedDigest first) {
    if (actual == null || isRight()) {
      return false;
    }
    ExpectedDigest other = contradicted(first);
    return other == null || !other.isRight();
  }

  /** What the line says. */
  String expected() {
    return algorithm.label() + " " + HexFormat.of().formatHex(digest);
  }

  /** What the file is. */
  String found() {
    return actual == null ? "" : algorithm.label() + " " + HexFormat.of().formatHex(actual);
  }
}
