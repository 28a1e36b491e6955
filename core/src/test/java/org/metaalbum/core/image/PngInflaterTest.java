package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** If this fails, pictures in which something comes again and again are called damaged. */
class PngInflaterTest {

  private static final int ROOM = 1 << 16;

  private final PngInflater inflater = new PngInflater();
  private final byte[] target = new byte[ROOM + PngInflater.SLACK];

  @Test
  void whatComesAgainAfterAFewBytesIsCopied() {
    Random random = new Random(7);
    for (int distance = 1; distance <= 40; distance++) {
      for (int length = 3; length <= 300; length += 1 + random.nextInt(8)) {
        byte[] content = new byte[distance + length + 20];
        random.nextBytes(content);
        for (int i = distance; i < distance + length; i++) {
          content[i] = content[i - distance];
        }

        assertThat(inflated(content))
            .as("%s bytes, from %s bytes before", length, distance)
            .isEqualTo(content);
      }
    }
  }

  /** Writes the content as the data of a chunk, and reads it. */
  private byte[] inflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(content);
    deflater.finish();
    byte[] chunk = new byte[8 + 2 * content.length + 100];
    int size = deflater.deflate(chunk, 8, chunk.length - 8);
    deflater.end();
    ByteBuffer.wrap(chunk).putInt(size);
    Arrays.fill(target, (byte) 0x55);
    var picture = new PngStructure.Range(8, 8 + size);

    assertThat(inflater.inflate(chunk, picture, target, ROOM, (bytes, from, to) -> true))
        .isEqualTo(PngInflater.Verdict.WHOLE);
    return Arrays.copyOf(target, content.length);
  }
}
