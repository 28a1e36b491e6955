package org.metaalbum.core.image;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest (FIPS 180-4) in 32 bytes of memory, with value equality. */
public record Sha256(long a, long b, long c, long d) {

  /**
   * Wraps the 32 bytes of a digest.
   *
   * @throws IllegalArgumentException if there are not exactly 32
   */
  public static Sha256 of(byte[] digest) {
    if (digest.length != 32) {
      throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + digest.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(digest);
    return new Sha256(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  // Written out: the JVM links those that come with a record at run time, which is slow at the
  // start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sha256 digest
        && a == digest.a
        && b == digest.b
        && c == digest.c
        && d == digest.d;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(a);
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
  }
}
