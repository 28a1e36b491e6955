package org.metaalbum.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reading numbers and literals out of a buffer of which only a part is filled. */
final class Bytes {

  /** Eight bytes in a number, the first of them the lowest. */
  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  /** Unsigned 8 bits. */
  static int u8(byte[] data, int at) {
    return data[at] & 0xff;
  }

  /** Unsigned 16 bits, most significant byte first. */
  static int u16(byte[] data, int at) {
    return u8(data, at) << 8 | u8(data, at + 1);
  }

  /** Signed 32 bits, most significant byte first. */
  static int i32(byte[] data, int at) {
    return u16(data, at) << 16 | u16(data, at + 2);
  }

  /** Whether {@code data[at, to)} starts with {@code literal}. */
  static boolean startsWith(byte[] data, int at, int to, byte[] literal) {
    return to - at >= literal.length
        && Arrays.equals(data, at, at + literal.length, literal, 0, literal.length);
  }
}
