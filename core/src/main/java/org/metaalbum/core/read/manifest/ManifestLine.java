package org.metaalbum.core.read.manifest;

import java.util.HexFormat;

/** A line of a manifest: a digest and the name of a file. */
public final class ManifestLine {

  private final int line;
  private final String name;
  private final HashAlgorithm algorithm;
  private final byte[] digest;

  /**
   * @param line 1-based line
   * @param name the file as the line names it, escapes resolved
   * @param algorithm what made the digest
   * @param hex the digest in hexadecimal digits of either case, as many as the algorithm has
   */
  ManifestLine(int line, String name, HashAlgorithm algorithm, String hex) {
    this.line = line;
    this.name = name;
    this.algorithm = algorithm;
    this.digest = HexFormat.of().parseHex(hex);
  }

  /** 1-based line. */
  public int line() {
    return line;
  }

  /** The file as the line names it, escapes resolved. */
  public String name() {
    return name;
  }

  /** What made the digest. */
  public HashAlgorithm algorithm() {
    return algorithm;
  }

  /** The digest; a copy. */
  public byte[] digest() {
    return digest.clone();
  }
}
