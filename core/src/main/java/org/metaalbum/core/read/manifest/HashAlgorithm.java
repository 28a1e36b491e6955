package org.metaalbum.core.read.manifest;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The hash functions that can be verified: MD5 (RFC 1321) and those of FIPS 180-4. */
public enum HashAlgorithm {
  MD5("MD5", 32),
  SHA1("SHA-1", 40),
  SHA224("SHA-224", 56),
  SHA256("SHA-256", 64),
  SHA384("SHA-384", 96),
  SHA512("SHA-512", 128);

  private final String label;
  private final int digits;

  HashAlgorithm(String label, int digits) {
    this.label = label;
    this.digits = digits;
  }

  /** Its name in the standards, such as {@code SHA-256}. */
  public String label() {
    return label;
  }

  /** Its name in file names and in the tags of manifests, such as {@code SHA256}. */
  public String tag() {
    return name();
  }

  /** How many hexadecimal digits a digest has. */
  public int digits() {
    return digits;
  }

  /** Whether two files with the same digest can be made at will. */
  public boolean isWeak() {
    return this == MD5 || this == SHA1;
  }

  /** A fresh computation; for one thread. */
  public MessageDigest newDigest() {
    return DigestUtils.getDigest(label);
  }

  /** The one whose digests have so many hexadecimal digits. */
  public static Optional<HashAlgorithm> ofDigits(int digits) {
    return Arrays.stream(values()).filter(one -> one.digits == digits).findFirst();
  }

  /**
   * The one that somebody calls so: {@code SHA256}, {@code sha-256}, and {@code SHA2-256} as
   * OpenSSL does.
   */
  public static Optional<HashAlgorithm> named(String name) {
    String tag = name.toUpperCase(Locale.ROOT).replace("SHA2-", "SHA").replace("-", "");
    return Arrays.stream(values()).filter(one -> one.name().equals(tag)).findFirst();
  }
}
