package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.metaalbum.core.read.manifest.HashAlgorithm;

/** Digests of a file of any size, read once. */
final class StreamDigests {

  /** Two reads for an image of usual size, and little to allocate for each of a million. */
  private static final int BUFFER = 1 << 14;

  private StreamDigests() {}

  /** Reads a stream to its end, and gives its digest by each algorithm. */
  static Map<HashAlgorithm, byte[]> of(InputStream in, Set<HashAlgorithm> algorithms)
      throws IOException {
    Map<HashAlgorithm, MessageDigest> running = new EnumMap<>(HashAlgorithm.class);
    algorithms.forEach(algorithm -> running.put(algorithm, algorithm.newDigest()));
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (MessageDigest digest : running.values()) {
        digest.update(buffer, 0, n);
      }
    }
    Map<HashAlgorithm, byte[]> digests = new EnumMap<>(HashAlgorithm.class);
    running.forEach((algorithm, digest) -> digests.put(algorithm, digest.digest()));
    return digests;
  }
}
