package org.metaalbum.cli;

import org.metaalbum.core.read.manifest.HashAlgorithm;

/** What {@code checksum} makes digests with: MD5 and SHA-1 are read, and no longer written. */
public enum StrongHash {
  /** SHA-256. */
  SHA256(HashAlgorithm.SHA256),
  /** SHA-384. */
  SHA384(HashAlgorithm.SHA384),
  /** SHA-512. */
  SHA512(HashAlgorithm.SHA512);

  private final HashAlgorithm algorithm;

  StrongHash(HashAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  /** The algorithm. */
  HashAlgorithm algorithm() {
    return algorithm;
  }

  /** The usual name of a manifest of such digests. */
  String manifestName() {
    return algorithm.tag() + "SUMS";
  }
}
