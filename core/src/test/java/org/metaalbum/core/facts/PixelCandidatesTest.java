package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.image.ColourKind;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.Entry;

/** If these fail, images of the same pixels are overlooked, or too many are decoded twice. */
class PixelCandidatesTest {

  private static final PixelDigest PIXELS = new PixelDigest(1, 2);

  private final List<ImageFact> images = new ArrayList<>();

  @Test
  void imagesOfDifferentLooksAreNone() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      add(i % 2 == 0 ? ImageFormat.JPEG : ImageFormat.PNG, look(random, 100, false));
    }

    assertThat(candidates(table())).isEmpty();
  }

  @Test
  void jpegsAreOnlyIfTheirLooksAreAlmostEqual() {
    add(ImageFormat.JPEG, shifted(0, false));
    add(ImageFormat.JPEG, shifted(6, false));
    add(ImageFormat.JPEG, shifted(14, false));
    add(ImageFormat.JPEG, shifted(60, false));
    add(ImageFormat.JPEG, shifted(60, false));

    assertThat(candidates(table())).containsExactly(0, 1, 3, 4);
  }

  @Test
  void betweenJpegAndPngTheLevelsThatAreCutOffMayLie() {
    add(ImageFormat.JPEG, shifted(0, false));
    add(ImageFormat.JPEG, shifted(20, false));
    add(ImageFormat.PNG, shifted(70, false));

    assertThat(candidates(table())).containsExactly(1, 2);
  }

  @Test
  void plainImagesAreAmongPlainOnes() {
    add(ImageFormat.JPEG, shifted(0, true));
    add(ImageFormat.JPEG, shifted(5, true));
    add(ImageFormat.PNG, shifted(25, true));
    add(ImageFormat.JPEG, shifted(60, true));
    add(ImageFormat.JPEG, shifted(0, false));

    assertThat(candidates(table())).containsExactly(0, 1, 2);
  }

  @Test
  void whatHasItsPixelsNeedNotBeDecodedAgain() {
    add(ImageFormat.JPEG, shifted(0, false));
    add(new Fingerprint(shifted(30, false), PIXELS), ImageFormat.JPEG);

    DuplicateFinder finder = new DuplicateFinder(List.of(table()), 1);
    assertThat(candidates(finder)).containsExactly(0);
    finder.candidates().set(0, PIXELS);

    Duplicates found = finder.find();
    assertThat(found.pixelsUnknown()).isNull();
    assertThat(found.groups(Likeness.PIXELS)).containsExactly(new int[] {0, 1});
    assertThat(found.groups(Likeness.LOOK)).isEmpty();
  }

  @Test
  void ofSeveralImagesWithoutPixelsTheFirstIsTheReason() {
    for (int i = 0; i < 3; i++) {
      add(ImageFormat.JPEG, shifted(i, false));
    }
    DuplicateFinder finder = new DuplicateFinder(List.of(table()), 1);

    finder.candidates().fail(2, "the last");
    finder.candidates().fail(1, "the second");
    finder.candidates().set(0, PIXELS);

    assertThat(finder.find().pixelsUnknown()).isEqualTo("the second");
  }

  @Test
  void imagesThatOnlyLookAlikeAreNoticedBesideThoseOfTheSamePixels() {
    for (int i = 0; i < 4; i++) {
      add(ImageFormat.JPEG, shifted(4 * i, false));
    }
    DuplicateFinder finder = new DuplicateFinder(List.of(table()), 1);
    IntStream.range(0, 4)
        .forEach(i -> finder.candidates().set(i, i == 3 ? new PixelDigest(3, 3) : PIXELS));

    Duplicates found = finder.find();

    assertThat(found.groups(Likeness.PIXELS)).containsExactly(new int[] {0, 1, 2});
    assertThat(found.groups(Likeness.LOOK)).containsExactly(new int[] {0, 3});
  }

  @Test
  void betweenTablesOnlyWhatTheyHaveInCommon() {
    add(ImageFormat.JPEG, shifted(0, false));
    add(ImageFormat.JPEG, shifted(0, false));
    add(ImageFormat.JPEG, shifted(100, false));
    ImageTable first = table();
    images.clear();
    add(ImageFormat.JPEG, shifted(100, false), 77);
    add(ImageFormat.PNG, shifted(50, true), 78);
    ImageTable second = table();

    assertThat(candidates(first)).containsExactly(0, 1);
    assertThat(candidates(first, second)).containsExactly(2, 3);
  }

  private static int[] candidates(ImageTable... tables) {
    return candidates(new DuplicateFinder(List.of(tables), 2));
  }

  private static int[] candidates(DuplicateFinder finder) {
    CandidatePixels found = finder.candidates();
    return IntStream.range(0, found.size()).map(found::position).toArray();
  }

  private ImageTable table() {
    List<Entry> files =
        images.stream()
            .map(image -> new Entry(image.path(), Entry.Kind.FILE, image.bytes(), true))
            .toList();
    ImageFacts.Builder facts = new ImageFacts.Builder(files);
    for (int i = 0; i < images.size(); i++) {
      facts.set(i, images.get(i));
    }
    return ImageTable.of(facts.build(), null, null);
  }

  private void add(ImageFormat format, PerceptualHash look) {
    add(format, look, images.size());
  }

  private void add(ImageFormat format, PerceptualHash look, long digest) {
    images.add(fact(format, new Fingerprint(look, null), digest));
  }

  private void add(Fingerprint fingerprint, ImageFormat format) {
    images.add(fact(format, fingerprint, images.size()));
  }

  private static ImageFact fact(
      ImageFormat format, @Nullable Fingerprint fingerprint, long digest) {
    return new ImageFact(
        "images/%05d".formatted(digest),
        1,
        new Sha256(digest, 0, 0, 0),
        format,
        128,
        128,
        3,
        8,
        ColourKind.RGB,
        false,
        1,
        false,
        fingerprint,
        List.of());
  }

  /** A look that differs in its last coordinate. */
  private static PerceptualHash shifted(int by, boolean plain) {
    return new PerceptualHash(0, 0, 0x4000_0000_0000_0000L, by, plain);
  }

  private static PerceptualHash look(Random random, int spread, boolean plain) {
    long[] packed = new long[4];
    for (int d = 0; d < PerceptualHash.DIMENSIONS; d++) {
      packed[d / 8] = packed[d / 8] << 8 | (random.nextInt(2 * spread + 1) - spread & 0xff);
    }
    return new PerceptualHash(packed[0], packed[1], packed[2], packed[3], plain);
  }
}
