package org.metaalbum.core.rules.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageIoDecoder;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.image.TestImages;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rules.ProblemList;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Thresholds;

/** Each fault of a single image is found by exactly the rules that it concerns. */
class ImageRulesTest {

  private static final Thresholds NUMBERS = Thresholds.DEFAULT;

  private static final ImageScanner SCANNER =
      new ImageScanner(
          new ScanLimits(NUMBERS.maximumImageBytes(), NUMBERS.maximumImagePixels()),
          new ImageIoDecoder());

  private static final List<ImageRule> RULES =
      RuleCatalogue.rules(NUMBERS).stream()
          .filter(ImageRule.class::isInstance)
          .map(ImageRule.class::cast)
          .toList();

  /** It looks at names too, and so at a dataset. */
  private static final ImageExtension EXTENSION = new ImageExtension();

  private record Found(String rule, Problem problem) {}

  private static List<Found> judge(ImageFact image) {
    List<Found> found = new ArrayList<>();
    for (ImageRule rule : RULES) {
      ProblemList reported = new ProblemList();
      rule.check(image, reported);
      // Only its kind may matter, else the engine passes over images that have the fault.
      ProblemList ofAnother = new ProblemList();
      rule.check(image.with("images/another", image.bytes() + 1, null, null), ofAnother);
      assertThat(ofAnother.problems()).hasSameSizeAs(reported.problems());
      reported.problems().forEach(problem -> found.add(new Found(rule.info().id(), problem)));
    }
    ProblemList misnamed = new ProblemList();
    EXTENSION.check(dataset(image), misnamed);
    misnamed.problems().forEach(problem -> found.add(new Found(EXTENSION.info().id(), problem)));
    return found;
  }

  private static DatasetFacts dataset(ImageFact image) {
    Entry file = new Entry(image.path(), Entry.Kind.FILE, image.bytes(), true);
    ImageFacts.Builder facts = new ImageFacts.Builder(List.of(file));
    facts.set(0, image);
    return DatasetFacts.builder(DatasetName.of("dataset"), Layout.NONE)
        .images(ImageTable.of(facts.build(), null, null), null)
        .build();
  }

  private static List<String> rules(String name, byte[] bytes) {
    List<Found> found = judge(SCANNER.scan("images/" + name, bytes, bytes.length));
    assertThat(found)
        .allSatisfy(f -> assertThat(f.problem().location().path()).isEqualTo("images/" + name));
    return found.stream().map(Found::rule).toList();
  }

  private static Problem only(String name, byte[] bytes) {
    List<Found> found = judge(SCANNER.scan("images/" + name, bytes, bytes.length));
    assertThat(found).hasSize(1);
    return found.get(0).problem();
  }

  private static byte[] png(int type) {
    return TestImages.png(TestImages.picture(128, 128, type));
  }

  @Test
  void aLegalImageHasNoFinding() {
    byte[] jpeg = TestImages.jpeg();

    for (String name : List.of("a.jpg", "a.JPG", "a.jpeg", "a.JPEG", "a.b.Jpg", "I.JPG")) {
      assertThat(rules(name, jpeg)).as(name).isEmpty();
    }
    assertThat(rules("a.png", png(BufferedImage.TYPE_INT_RGB))).isEmpty();
    // Under a Turkish locale a careless lower case of .PNG or of .GIF goes wrong.
    assertThat(rules("a.PNG", png(BufferedImage.TYPE_INT_RGB))).isEmpty();
  }

  @Test
  void aFileThatIsNoImageIsNamedForWhatItIs() {
    byte[] pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".getBytes(UTF_8);

    assertThat(rules("a.jpg", new byte[0])).containsExactly("MA304");
    assertThat(rules("a.jpg", pointer)).containsExactly("MA305");
    assertThat(rules("a.jpg", "<html>404".getBytes(UTF_8))).containsExactly("MA306");
    assertThat(only("a.jpg", "%PDF-1.4".getBytes(UTF_8)).actual()).isEqualTo("PDF");
  }

  @Test
  void anotherFormatIsOneFindingWhateverItsNameAndPixels() {
    for (String name : List.of("a.gif", "a.jpg", "a.png")) {
      assertThat(rules(name, TestImages.gif())).containsExactly("MA307");
    }
  }

  @Test
  void theExtensionMustSayWhatTheContentIs() {
    byte[] jpeg = TestImages.jpeg();

    assertThat(rules("a.png", jpeg)).containsExactly("MA308");
    assertThat(rules("jpg", jpeg)).containsExactly("MA308");
    assertThat(rules("a.jpg", png(BufferedImage.TYPE_INT_RGB))).containsExactly("MA308");
    assertThat(only("a.gif", jpeg).expected()).isEqualTo(".jpg or .jpeg");
    assertThat(only("a", jpeg).actual()).isEqualTo("no extension");
  }

  @Test
  void anotherSizeIsTold() {
    Problem problem = only("a.jpg", TestImages.jpeg(128, 127, 0.9f, false));

    assertThat(problem.expected()).isEqualTo("128x128 pixels");
    assertThat(problem.actual()).isEqualTo("128x127 pixels");
    assertThat(problem.message()).contains("resize((128, 128), Image.LANCZOS)");
  }

  @Test
  void pixelsThatAreNotRgbOfEightBitsAreTold() {
    BufferedImage gray = TestImages.picture(128, 128, BufferedImage.TYPE_BYTE_GRAY);

    assertThat(rules("a.jpg", TestImages.jpeg(gray, 0.9f, true))).containsExactly("MA310");
    assertThat(only("a.png", png(BufferedImage.TYPE_INT_ARGB)).actual())
        .isEqualTo("RGB with alpha, 4 channels of 8 bits");
    assertThat(only("a.png", png(BufferedImage.TYPE_BYTE_BINARY)).actual())
        .isEqualTo("bilevel, 1 channel of 1 bit");
    assertThat(rules("a.png", png(BufferedImage.TYPE_USHORT_GRAY))).containsExactly("MA310");
    assertThat(rules("a.png", png(BufferedImage.TYPE_BYTE_INDEXED))).containsExactly("MA310");
  }

  @Test
  void damageIsOneFinding() {
    byte[] jpeg = TestImages.jpeg();
    byte[] spoilt = jpeg.clone();
    Arrays.fill(spoilt, jpeg.length / 2, jpeg.length / 2 + 99, (byte) 0x55);
    byte[] enlarged = jpeg.clone();
    enlarged[TestImages.find(jpeg, 0xC0) + 5] = 1;

    assertThat(rules("a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2))).containsExactly("MA311");
    assertThat(rules("a.jpg", Arrays.copyOf(jpeg, 50))).containsExactly("MA311");
    assertThat(rules("a.jpg", spoilt)).containsExactly("MA312");
    assertThat(rules("a.jpg", enlarged)).containsExactly("MA312");
    assertThat(rules("a.jpg", Arrays.copyOf(jpeg, jpeg.length - 2))).containsExactly("MA313");
    assertThat(rules("a.jpg", Arrays.copyOf(jpeg, jpeg.length + 7))).containsExactly("MA314");
  }

  @Test
  void whatIsBesideThePictureIsTold() {
    byte[] header = "Exif\0\0".getBytes(ISO_8859_1);
    byte[] turned = TestImages.insert(TestImages.exif(8, false), 0, header);
    byte[] placed = TestImages.insert(TestImages.exif(1, true), 0, header);
    byte[] animated =
        TestImages.withChunk(
            png(BufferedImage.TYPE_INT_RGB), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});

    assertThat(rules("a.png", animated)).containsExactly("MA315");
    assertThat(rules("a.jpg", TestImages.withSegment(TestImages.jpeg(), 0xE1, turned)))
        .containsExactly("MA316");
    assertThat(rules("a.jpg", TestImages.withSegment(TestImages.jpeg(), 0xE1, placed)))
        .containsExactly("MA317");
  }

  @Test
  void whatIsOverTheLimitsIsNotJudgedFurther() {
    byte[] jpeg = TestImages.jpeg();
    int frame = TestImages.find(jpeg, 0xC0);
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0x7F);

    assertThat(rules("a.jpg", jpeg)).containsExactly("MA318");
    assertThat(judge(SCANNER.overLimit("images/a.jpg", 1L << 33)))
        .extracting(Found::rule)
        .containsExactly("MA318");
  }

  @Test
  void aRareCodingIsNotJudgedFurther() {
    byte[] jpeg = TestImages.jpeg(64, 64, 0.9f, false);
    jpeg[TestImages.find(jpeg, 0xC0) + 1] = (byte) 0xC9;

    assertThat(rules("a.jpg", jpeg)).containsExactly("MA319");
    assertThat(only("a.jpg", jpeg).actual()).isEqualTo("arithmetic coding");
  }
}
