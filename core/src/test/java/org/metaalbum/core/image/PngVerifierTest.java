package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.image.PngInflater.Verdict;
import org.metaalbum.fixtures.PngBytes;

/**
 * If these fail, whole PNGs are called damaged, damaged ones pass, or pixels are taken for others.
 * The second opinions are the JDK's reader and zlib.
 */
class PngVerifierTest {

  private final ImageScanner scanner =
      new ImageScanner(new ScanLimits(1 << 24, 1 << 24), new ImageIoDecoder());

  @Test
  void wholeImagesOfEveryKindAreWholeAndHaveTheirPixels() throws IOException {
    Random random = new Random(11);
    PngVerifier verifier = new PngVerifier();
    for (int i = 0; i < 2000; i++) {
      PngSample sample = PngSample.of(i, random, 1 + random.nextInt(40), 1 + random.nextInt(40));
      byte[] png = sample.bytes();

      ImageFact fact = scanner.scan("a", png, png.length);

      assertThat(fact.defects()).as("%s", i).isEmpty();
      int width = sample.header().width();
      int height = sample.header().height();
      assertThat(fact.fingerprint())
          .as("%s %s", i, sample.header())
          .isEqualTo(Fingerprint.of(sample.argb(), width, height));
      assertThat(verifier.pixels(png, png.length))
          .isEqualTo(PixelDigest.of(sample.argb(), width, height));
      assertImageIoAgrees(sample);
    }
  }

  /** The JDK's reader gives samples; where a colour is transparent it adds an alpha channel. */
  private static void assertImageIoAgrees(PngSample sample) throws IOException {
    BufferedImage image = Objects.requireNonNull(read(sample.bytes()));
    PngHeader header = sample.header();
    int[] pixel = new int[4];
    for (int i = 0; i < sample.samples().length; i++) {
      int[] expected = sample.samples()[i];
      image.getRaster().getPixel(i % header.width(), i / header.width(), pixel);
      if (image.getRaster().getNumBands() == expected.length) {
        assertThat(Arrays.copyOf(pixel, expected.length)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aLookStraightFromTheRowsIsTheLookOfThePixels() {
    Random random = new Random(12);
    int[][] sizes = {{128, 128}, {128, 128}, {256, 128}, {128, 256}, {256, 384}, {128, 4096}};
    for (int i = 0; i < 96; i++) {
      int[] size = sizes[i % 50 == 5 ? 5 : i / 16 % 5];
      PngSample sample = PngSample.of(i, random, size[0], size[1]);

      ImageFact fact = scanner.scan("a", sample.bytes(), sample.bytes().length);

      assertThat(fact.fingerprint())
          .as("%s %s", i, sample.header())
          .isEqualTo(new Fingerprint(PerceptualHash.of(sample.argb(), size[0], size[1]), null));
    }
  }

  @Test
  void anImageTooLargeToBeComparedIsProvenAllTheSame() {
    Random random = new Random(13);
    PngSample sample = PngSample.of(5, random, 1100, 1000);
    byte[] png = sample.bytes();

    ImageFact fact = scanner.scan("a", png, png.length);

    assertThat(fact.defects()).isEmpty();
    assertThat(fact.fingerprint()).isNull();
    assertThat(new PngVerifier().pixels(png, png.length)).isNull();
    List<PngBytes.Chunk> chunks = PngBytes.chunks(png);
    for (int i = 0; i < 40; i++) {
      List<PngBytes.Chunk> damaged = new ArrayList<>(chunks);
      int at = random.nextInt(chunks.size());
      byte[] data = chunks.get(at).data().clone();
      if (data.length > 0 && chunks.get(at).type().equals("IDAT")) {
        data[random.nextInt(data.length)] ^= (byte) (1 << random.nextInt(8));
        damaged.set(at, new PngBytes.Chunk("IDAT", data));
        byte[] file = PngBytes.file(damaged);
        assertThat(scanner.scan("a", file, file.length).defects()).hasSize(1);
        assertThat(verdict(file)).isEqualTo(reference(file));
      }
    }
  }

  @Test
  void whatInflatesToMoreThanItDeclaresIsDamagedAndTakesNoMemory() {
    byte[] rows = new byte[1 << 26];
    byte[] stream = PngSample.deflate(rows, new Random(1));
    List<PngBytes.Chunk> chunks = PngBytes.chunks(PngSample.of(5, new Random(2), 9, 9).bytes());
    chunks.removeIf(chunk -> chunk.type().equals("IDAT"));
    chunks.add(chunks.size() - 1, new PngBytes.Chunk("IDAT", stream));
    byte[] bomb = PngBytes.file(chunks);

    assertThat(scanner.scan("a", bomb, bomb.length).defects())
        .containsExactly(
            new ImageDefect(ImageDefect.Kind.CORRUPT, "its compressed data is damaged"));
  }

  @Test
  void aDistanceOverTheDeclaredWindowIsDamaged() {
    Random random = new Random(3);
    byte[] noise = new byte[600];
    random.nextBytes(noise);
    byte[] rows = new byte[41 * 29];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % 41 == 0 ? 0 : noise[i % 600];
    }
    PngHeader header = new PngHeader(40, 29, 8, 0, false);
    for (int window = 0; window < 8; window++) {
      byte[] stream = PngSample.deflate(rows, new Random(1));
      int method = 8 | window << 4;
      stream[0] = (byte) method;
      stream[1] = (byte) (31 - (method << 8) % 31);
      byte[] chunk = new byte[stream.length + 20];
      System.arraycopy(stream, 0, chunk, 8, stream.length);
      chunk[2] = (byte) (stream.length >> 8);
      chunk[3] = (byte) stream.length;

      Verdict verdict =
          new PngInflater()
              .inflate(
                  chunk,
                  new PngStructure.Range(8, 8 + stream.length),
                  new byte[rows.length + PngInflater.SLACK],
                  rows.length,
                  new PngFilters(PngPass.of(header)));

      assertThat(verdict).as("%s", window).isEqualTo(window < 2 ? Verdict.DAMAGED : Verdict.WHOLE);
    }
  }

  /** Only we look at these: the JDK's reader stops when it has all pixels. */
  private static final Set<String> ONLY_OURS =
      Set.of(
          "a chunk's checksum is wrong",
          "a chunk's length or type is damaged",
          "a chunk has not the length of its kind",
          "all pixels are there, the end marker IEND is not",
          "it ends before its data does",
          "it holds no picture",
          "its compressed data is damaged",
          "its compressed data lacks its end",
          "its palette is damaged",
          "its picture data is not in one piece",
          "its transparent colours are damaged",
          "the length of a chunk is wrong");

  @Test
  void damageThatOthersSeeIsSeen() {
    Random random = new Random(14);
    Set<String> onlyOurs = new TreeSet<>();
    int found = 0;
    int rejected = 0;
    int compared = 0;
    for (int i = 0; i < 4000; i++) {
      PngSample sample = PngSample.of(i, random, 1 + random.nextInt(24), 1 + random.nextInt(24));
      byte[] png = damaged(sample.bytes(), random);
      ImageFact fact = scanner.scan("a", png, png.length);
      boolean isRejected =
          FormatSniffer.sniff(png, png.length) == ImageFormat.PNG && isRejected(png);
      found += fact.defects().isEmpty() ? 0 : 1;
      rejected += isRejected ? 1 : 0;
      if (isRejected) {
        assertThat(fact.defects()).as("%s %s", i, sample.header()).isNotEmpty();
      } else if (!fact.defects().isEmpty()
          && !fact.has(ImageDefect.Kind.TRAILING_DATA)
          && !fact.has(ImageDefect.Kind.IRREGULAR)) {
        onlyOurs.add(fact.defects().get(0).detail());
      }
      PngStructure structure = PngParser.parse(png, png.length);
      if (structure.header() != null && structure.defect() == null) {
        assertThat(verdict(png)).as("%s", i).isEqualTo(reference(png));
        compared++;
      }
    }
    assertThat(found).isBetween(3000, 3999);
    assertThat(rejected).isBetween(2000, found);
    assertThat(compared).isBetween(1000, 3999);
    assertThat(onlyOurs).isSubsetOf(ONLY_OURS).hasSizeGreaterThan(5);
  }

  private static boolean isRejected(byte[] png) {
    try {
      return read(png) == null;
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  private static @Nullable BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
  }

  private static byte[] damaged(byte[] png, Random random) {
    byte[] bytes = png.clone();
    int at = 8 + random.nextInt(png.length - 8);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes = Arrays.copyOf(bytes, at);
      case 2 -> bytes = TestImages.insert(bytes, at, new byte[] {(byte) random.nextInt()});
      case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0);
      case 4 -> {
        List<PngBytes.Chunk> chunks = PngBytes.chunks(png);
        Collections.swap(chunks, random.nextInt(chunks.size()), random.nextInt(chunks.size()));
        bytes = PngBytes.file(chunks);
      }
      case 5 -> {
        List<PngBytes.Chunk> chunks = PngBytes.chunks(png);
        chunks.remove(random.nextInt(chunks.size()));
        bytes = PngBytes.file(chunks);
      }
      default -> {
        // With right checksums.
        List<PngBytes.Chunk> chunks = PngBytes.chunks(png);
        int number = random.nextInt(chunks.size());
        chunks.set(
            number,
            new PngBytes.Chunk(
                chunks.get(number).type(), damagedData(chunks.get(number).data(), random)));
        bytes = PngBytes.file(chunks);
      }
    }
    return bytes;
  }

  private static byte[] damagedData(byte[] data, Random random) {
    if (data.length == 0) {
      return new byte[1];
    }
    byte[] damaged = data.clone();
    int at = random.nextInt(data.length);
    switch (random.nextInt(4)) {
      case 0 -> damaged = Arrays.copyOf(data, at);
      case 1 -> damaged = TestImages.insert(data, at, new byte[] {(byte) random.nextInt()});
      case 2 -> random.nextBytes(damaged);
      default -> damaged[at] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private static Verdict verdict(byte[] png) {
    PngStructure structure = PngParser.parse(png, png.length);
    return new PngVerifier()
        .verify(png, Objects.requireNonNull(structure.header()), structure, true)
        .verdict();
  }

  /** The same by zlib. */
  private static Verdict reference(byte[] png) {
    PngStructure structure = PngParser.parse(png, png.length);
    PngFilters filters = new PngFilters(PngPass.of(Objects.requireNonNull(structure.header())));
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    int at = structure.pictureData().from();
    int end = structure.pictureData().to();
    try {
      while (at < end) {
        int to = at + Math.min(end - at, Bytes.i32(png, at - 8));
        if (inflater.finished() && at < to) {
          return Verdict.DAMAGED;
        }
        inflater.setInput(png, at, to - at);
        int count = inflater.inflate(buffer);
        while (count > 0) {
          if (!filters.take(buffer, 0, count)) {
            return Verdict.DAMAGED;
          }
          count = inflater.inflate(buffer);
        }
        if (inflater.needsDictionary() || (inflater.finished() && inflater.getRemaining() > 0)) {
          return Verdict.DAMAGED;
        }
        at = to + 12;
      }
    } catch (DataFormatException e) {
      return Verdict.DAMAGED;
    } finally {
      inflater.end();
    }
    if (!inflater.finished()) {
      return Verdict.INCOMPLETE;
    }
    return filters.complete() ? Verdict.WHOLE : Verdict.DAMAGED;
  }
}
