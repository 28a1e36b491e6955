package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.image.ColourKind;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageDefect;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.Entry;

/** If these fail, rules judge other facts than the scan found. */
class ImageFactsTest {

  private static final PerceptualHash LOOK = new PerceptualHash(1, -2, 3, -4, false);
  private static final PerceptualHash PLAIN = new PerceptualHash(5, 6, 7, 8, true);
  private static final PixelDigest PIXELS = new PixelDigest(-9, 10);

  @Test
  void whatIsPutInComesOutAgain() {
    List<ImageFact> facts =
        List.of(
            fact("images/a.jpg", 1, new Fingerprint(LOOK, PIXELS)),
            fact("images/b.jpg", 2, new Fingerprint(null, PIXELS)),
            fact("images/c.jpg", 3, new Fingerprint(PLAIN, null)),
            fact("images/d.jpg", 4, null),
            tooLarge("images/e.jpg"));
    ImageFacts.Builder builder = new ImageFacts.Builder(files(facts));
    // In any order, as threads do.
    for (int i : new int[] {3, 0, 4, 1, 2}) {
      builder.set(i, facts.get(i));
    }
    ImageFacts built = builder.build();

    assertThat(built).isEqualTo(facts);
    assertThat(IntStream.range(0, 5).filter(built::hasFingerprint)).containsExactly(0, 1, 2);
    assertThat(built.bytes(4)).isEqualTo(1L << 40);
    assertThat(built.find("images/d.jpg")).isEqualTo(3);
    assertThat(built.find("images/z.jpg")).isNegative();
  }

  @Test
  void filesThatWereNotReadLeaveNoGap() {
    List<ImageFact> facts = new ArrayList<>();
    for (char name = 'a'; name <= 'j'; name++) {
      facts.add(fact("images/" + name, name, new Fingerprint(LOOK, new PixelDigest(name, 0))));
    }
    ImageFacts.Builder builder = new ImageFacts.Builder(files(facts));
    int[] read = {1, 2, 5, 9};
    for (int i : read) {
      builder.set(i, facts.get(i));
    }
    ImageFacts built = builder.build();

    assertThat(built).isEqualTo(IntStream.of(read).mapToObj(facts::get).toList());
    assertThat(built.numbers(files(facts))).containsExactly(-1, 0, 1, -1, -1, 2, -1, -1, -1, 3);
    assertThat(built.find("images/a")).isNegative();
  }

  @Test
  void whatImagesHaveInCommonIsKeptOnce() {
    List<ImageFact> facts =
        List.of(fact("images/a.jpg", 1, null), fact("images/b.jpg", 2, null), tooLarge("images/c"));
    ImageFacts.Builder builder = new ImageFacts.Builder(files(facts));
    for (int i = 0; i < 3; i++) {
      builder.set(i, facts.get(i));
    }
    ImageFacts built = builder.build();

    assertThat(built.kind(0)).isSameAs(built.kind(1)).isNotSameAs(built.kind(2));
  }

  private static ImageFact fact(String path, int number, @Nullable Fingerprint fingerprint) {
    return new ImageFact(
        path,
        1000 + number,
        new Sha256(number, 2, -3, 4),
        ImageFormat.JPEG,
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

  private static ImageFact tooLarge(String path) {
    return new ImageFact(
        path,
        1L << 40,
        null,
        ImageFormat.UNKNOWN,
        0,
        0,
        0,
        0,
        ColourKind.UNKNOWN,
        false,
        1,
        false,
        null,
        List.of(new ImageDefect(ImageDefect.Kind.OVER_LIMIT, "the file is huge")));
  }

  private static List<Entry> files(List<ImageFact> facts) {
    return facts.stream()
        .map(fact -> new Entry(fact.path(), Entry.Kind.FILE, fact.bytes(), true))
        .toList();
  }
}
