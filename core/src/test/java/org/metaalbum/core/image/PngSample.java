package org.metaalbum.core.image;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.metaalbum.fixtures.PngBytes;

/**
 * A PNG of any legal kind, written by another hand than the JDK's, and what its pixels are.
 *
 * @param header its kind
 * @param samples by rows and pixels, as stored
 * @param palette 3 bytes a colour; empty if there is none
 * @param transparency what tRNS holds; empty if there is none
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PngSample(
    PngHeader header, int[][] samples, byte[] palette, byte[] transparency, byte[] bytes) {

  private static final int[][] KINDS = {
    {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4},
    {3, 8}, {4, 8}, {4, 16}, {6, 8}, {6, 16}
  };

  /** The kinds one after the other, and all else by chance, of this size. */
  static PngSample of(int number, Random random, int width, int height) {
    int[] kind = KINDS[number % KINDS.length];
    PngHeader header = new PngHeader(width, height, kind[1], kind[0], random.nextInt(3) == 0);
    int colours = 1 + random.nextInt(1 << Math.min(8, kind[1]));
    int[][] samples = samples(header, random, colours);
    byte[] palette = new byte[kind[0] == 3 ? 3 * colours : 0];
    random.nextBytes(palette);
    byte[] transparency = new byte[0];
    if (random.nextBoolean() && kind[0] <= 3) {
      transparency = transparency(header, samples, random, colours);
    }
    List<PngBytes.Chunk> chunks = new ArrayList<>();
    chunks.add(new PngBytes.Chunk("IHDR", ihdr(header)));
    if (random.nextBoolean()) {
      chunks.add(new PngBytes.Chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F}));
    }
    ancillary(chunks, random, "pHYs", 9);
    if (palette.length > 0) {
      chunks.add(new PngBytes.Chunk("PLTE", palette));
    }
    if (transparency.length > 0) {
      chunks.add(new PngBytes.Chunk("tRNS", transparency));
    }
    ancillary(chunks, random, "prVt", random.nextInt(30));
    data(chunks, deflate(rows(header, samples, random), random), random);
    ancillary(chunks, random, "prVt", random.nextInt(30));
    chunks.add(new PngBytes.Chunk("IEND", new byte[0]));
    return new PngSample(header, samples, palette, transparency, PngBytes.file(chunks));
  }

  /** The pixels in 8 bits of alpha, red, green, blue, by the words of the standard. */
  int[] argb() {
    int[] argb = new int[header.width() * header.height()];
    int maximum = (1 << header.bitDepth()) - 1;
    for (int i = 0; i < argb.length; i++) {
      int first = samples[i][0];
      int alpha = isTransparent(samples[i]) ? 0 : 255;
      argb[i] =
          switch (header.colourType()) {
            case 3 ->
                (first < transparency.length ? transparency[first] & 0xFF : 255) << 24
                    | (palette[3 * first] & 0xFF) << 16
                    | (palette[3 * first + 1] & 0xFF) << 8
                    | (palette[3 * first + 2] & 0xFF);
            case 0 -> alpha << 24 | level(first, maximum) * 0x010101;
            case 4 -> level(samples[i][1], maximum) << 24 | level(first, maximum) * 0x010101;
            case 2 -> alpha << 24 | rgb(samples[i], maximum);
            default -> level(samples[i][3], maximum) << 24 | rgb(samples[i], maximum);
          };
    }
    return argb;
  }

  private boolean isTransparent(int[] pixel) {
    if (transparency.length != 2 * pixel.length || header.colourType() == 3) {
      return false;
    }
    for (int i = 0; i < pixel.length; i++) {
      if (Bytes.u16(transparency, 2 * i) != pixel[i]) {
        return false;
      }
    }
    return true;
  }

  private static int rgb(int[] pixel, int maximum) {
    return level(pixel[0], maximum) << 16
        | level(pixel[1], maximum) << 8
        | level(pixel[2], maximum);
  }

  private static int level(int sample, int maximum) {
    return maximum == 65_535 ? sample >> 8 : sample * 255 / maximum;
  }

  private static int[][] samples(PngHeader header, Random random, int colours) {
    int range = header.colourType() == 3 ? colours : 1 << header.bitDepth();
    int noise = 1 + random.nextInt(range);
    int[][] samples = new int[header.width() * header.height()][header.channels()];
    for (int i = 0; i < samples.length; i++) {
      int x = i % header.width();
      int y = i / header.width();
      for (int channel = 0; channel < header.channels(); channel++) {
        int wave = (x * (channel + 1) + y * 2) * Math.max(1, range / 200);
        samples[i][channel] = (wave + random.nextInt(noise)) % range;
      }
    }
    return samples;
  }

  private static byte[] transparency(
      PngHeader header, int[][] samples, Random random, int colours) {
    if (header.colourType() == 3) {
      byte[] alphas = new byte[1 + random.nextInt(colours)];
      random.nextBytes(alphas);
      return alphas;
    }
    int[] pixel = samples[random.nextInt(samples.length)];
    byte[] colour = new byte[2 * pixel.length];
    for (int i = 0; i < pixel.length; i++) {
      colour[2 * i] = (byte) (pixel[i] >> 8);
      colour[2 * i + 1] = (byte) pixel[i];
    }
    return colour;
  }

  private static byte[] ihdr(PngHeader header) {
    byte[] data = new byte[PngHeader.BYTES];
    data[2] = (byte) (header.width() >> 8);
    data[3] = (byte) header.width();
    data[6] = (byte) (header.height() >> 8);
    data[7] = (byte) header.height();
    data[8] = (byte) header.bitDepth();
    data[9] = (byte) header.colourType();
    data[12] = (byte) (header.interlaced() ? 1 : 0);
    return data;
  }

  private static void ancillary(
      List<PngBytes.Chunk> chunks, Random random, String type, int bytes) {
    if (random.nextInt(3) == 0) {
      byte[] data = new byte[bytes];
      random.nextBytes(data);
      if (bytes > 0) {
        data[bytes - 1] &= 1;
      }
      chunks.add(new PngBytes.Chunk(type, data));
    }
  }

  private static void data(List<PngBytes.Chunk> chunks, byte[] stream, Random random) {
    int most = random.nextBoolean() ? stream.length : 1 + random.nextInt(stream.length);
    for (int from = 0; from < stream.length; ) {
      int to = Math.min(stream.length, from + random.nextInt(most + 1));
      byte[] part = Arrays.copyOfRange(stream, from, to);
      chunks.add(new PngBytes.Chunk("IDAT", part));
      from = to;
    }
  }

  /** A zlib stream with blocks of all kinds, by chance. */
  static byte[] deflate(byte[] rows, Random random) {
    Deflater deflater = new Deflater(random.nextInt(10));
    deflater.setStrategy(random.nextInt(3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1000 + random.nextInt(4000)];
    int first = random.nextInt(3) == 0 ? random.nextInt(rows.length) : 0;
    deflater.setInput(rows, 0, first);
    int count = first;
    while (count > 0 || !deflater.needsInput()) {
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, count);
    }
    deflater.setInput(rows, first, rows.length - first);
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** All rows of all passes, filtered by chance. */
  private static byte[] rows(PngHeader header, int[][] samples, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int fixed = random.nextInt(8);
    int step = Math.max(1, header.channels() * header.bitDepth() / 8);
    for (PngPass pass : PngPass.of(header)) {
      byte[] above = new byte[(int) pass.rowBytes() - 1];
      for (int row = 0; row < pass.rows(); row++) {
        byte[] plain = row(header, samples, pass, row);
        int filter = fixed < 5 ? fixed : random.nextInt(5);
        out.write(filter);
        for (int i = 0; i < plain.length; i++) {
          int left = i < step ? 0 : plain[i - step] & 0xFF;
          int up = above[i] & 0xFF;
          int corner = i < step ? 0 : above[i - step] & 0xFF;
          int expected =
              switch (filter) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                default -> paeth(left, up, corner);
              };
          out.write(plain[i] - expected);
        }
        above = plain;
      }
    }
    return out.toByteArray();
  }

  private static int paeth(int a, int b, int c) {
    int p = a + b - c;
    int pa = Math.abs(p - a);
    int pb = Math.abs(p - b);
    int pc = Math.abs(p - c);
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  }

  private static byte[] row(PngHeader header, int[][] samples, PngPass pass, int row) {
    byte[] bytes = new byte[(int) pass.rowBytes() - 1];
    int bit = 0;
    int y = pass.yStart() + row * pass.yStep();
    for (int column = 0; column < pass.columns(); column++) {
      int x = pass.xStart() + column * pass.xStep();
      for (int sample : samples[y * header.width() + x]) {
        for (int i = header.bitDepth() - 1; i >= 0; i--) {
          bytes[bit / 8] |= (byte) ((sample >> i & 1) << (7 - bit % 8));
          bit++;
        }
      }
    }
    return bytes;
  }
}
