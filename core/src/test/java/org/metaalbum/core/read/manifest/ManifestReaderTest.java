package org.metaalbum.core.read.manifest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.codec.binary.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.read.manifest.ManifestDefect.Kind;

/** If these fail, lines of a manifest are misread, and files pass that nobody has verified. */
class ManifestReaderTest {

  private static final String MD5 = "9a".repeat(16);
  private static final String SHA256 = "0f".repeat(32);

  private final List<String> lines = new ArrayList<>();
  private final List<String> unverifiable = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DIGEST  a.jpg",
        "DIGEST *a.jpg",
        "DIGEST a.jpg",
        "DIGEST\ta.jpg",
        " \tDIGEST  a.jpg",
        "  SHA256 (a.jpg) = DIGEST",
        "SHA256 (a.jpg) = DIGEST",
        "SHA2-256(a.jpg)= DIGEST",
        "SHA256(a.jpg)= DIGEST",
        "\\DIGEST  a.jpg",
      })
  void allFormsOfALineMeanTheSame(String form) throws IOException {
    read("SHA256SUMS", form.replace("DIGEST", SHA256) + "\n");

    assertThat(lines).containsExactly("1 SHA256 " + SHA256 + " a.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "32, MD5",
    "40, SHA1",
    "56, SHA224",
    "64, SHA256",
    "96, SHA384",
    "128, SHA512",
  })
  void theNumberOfDigitsTellsTheAlgorithm(int digits, String algorithm) throws IOException {
    Manifest manifest = read("checksums.txt", "C".repeat(digits) + "  a b.jpg\r\n");

    assertThat(lines).containsExactly("1 " + algorithm + " " + "c".repeat(digits) + " a b.jpg");
    assertThat(manifest.count(Kind.MISNAMED)).isZero();
    assertThat(manifest.count(Kind.WEAK)).isEqualTo(digits <= 40 ? 1 : 0);
  }

  @Test
  void commentsBlankLinesAndTheMissingEndOfTheLastLineAreNoDefects() throws IOException {
    Manifest manifest =
        read(
            "SHA256SUMS",
            "# made today\r\n; so\n\n   \n%1$s  a.jpg\n%1$s  b.jpg".formatted(SHA256));

    assertThat(lines)
        .containsExactly("5 SHA256 " + SHA256 + " a.jpg", "6 SHA256 " + SHA256 + " b.jpg");
    assertThat(manifest.digests()).isEqualTo(2);
    assertNoDefects(manifest);
  }

  @Test
  void anEscapedNameIsReadAsGnuToolsWriteIt() throws IOException {
    Manifest manifest =
        read(
            "SHA256SUMS",
            "\\%1$s  a\\nb\\\\c\\rd\n\\SHA256 (x\\ny) = %1$s\n%1$s  not\\nescaped\n\\%1$s  bad\\t\n"
                .formatted(SHA256));

    assertThat(lines)
        .extracting(line -> line.substring(line.lastIndexOf(SHA256) + SHA256.length() + 1))
        .containsExactly("a\nb\\c\rd", "x\ny", "not\\nescaped");
    assertThat(manifest.defects(Kind.MALFORMED))
        .extracting(ManifestDefect::line)
        .containsExactly(4);
  }

  @Test
  void namesMayHoldParenthesesAndEqualSigns() throws IOException {
    read("SHA256SUMS", "SHA256 (a) = (b) = %1$s\n%1$s  c (d) = e\n".formatted(SHA256));

    assertThat(lines)
        .containsExactly("1 SHA256 " + SHA256 + " a) = (b", "2 SHA256 " + SHA256 + " c (d) = e");
  }

  @Test
  void bagItManifestsHaveOtherEscapesAndAnyBlanks() throws IOException {
    read("manifest-sha256.txt", SHA256 + " \t data/a%0Ab%25c%20d.jpg\n");

    assertThat(lines).containsExactly("1 SHA256 " + SHA256 + " data/a\nb%c%20d.jpg");
  }

  @Test
  void linesOfAnotherAlgorithmAreNotJudgedByTheirForm() throws IOException {
    Manifest sfv = read("release.sfv", "; by a tool\nimages/a.jpg 1A2B3C4D\nlabels.csv 00000000\n");

    assertThat(lines).isEmpty();
    assertThat(sfv.defects(Kind.UNSUPPORTED)).extracting(ManifestDefect::line).containsExactly(2);
    assertThat(sfv.count(Kind.MALFORMED)).isZero();
  }

  @Test
  void aDigestAloneIsThatOfTheFileBesideIt() throws IOException {
    read("labels.csv.sha256", SHA256);
    Manifest sums = read("SHA256SUMS", SHA256);

    assertThat(lines).containsExactly("1 SHA256 " + SHA256 + " labels.csv");
    assertThat(sums.count(Kind.MALFORMED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0f0f  a.jpg",
        "SHA256 (a.jpg) = 0f0f",
        "MD5 (a.jpg) = " + "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
        "g00dg00dg00dg00dg00dg00dg00dg00d  a.jpg",
        "sha256-DxEPDxEPDxEPDxEPDxEPDxEPDxEPDxEPDxEPDxEPDxE= a.jpg",
      })
  void aMalformedLineIsCountedAndItsNameKept(String line) throws IOException {
    Manifest manifest = read("SHA256SUMS", SHA256 + "  b.jpg\n" + line + "\n");

    assertThat(lines).hasSize(1);
    assertThat(unverifiable).containsExactly("a.jpg");
    assertThat(manifest.defects(Kind.MALFORMED))
        .extracting(ManifestDefect::line)
        .containsExactly(2);
  }

  @Test
  void severalAlgorithmsInOneFileAreTold() throws IOException {
    Manifest manifest =
        read("SHA256SUMS", "%1$s  a.jpg\nMD5 (b.jpg) = %2$s\n%2$s  c.jpg\n".formatted(SHA256, MD5));

    assertThat(lines).hasSize(3);
    assertThat(manifest.defects(Kind.MISNAMED))
        .containsExactly(new ManifestDefect(Kind.MISNAMED, 2, "MD5"));
    assertThat(manifest.defects(Kind.WEAK))
        .containsExactly(new ManifestDefect(Kind.WEAK, 2, "MD5"));
  }

  @Test
  void whatCanNotBeVerifiedIsSaidOnce() throws IOException {
    String blake = "0f".repeat(64);
    Manifest tagged =
        read("SHA256SUMS", "BLAKE2b (a) = %1$s\nBLAKE2b (b) = %1$s\n".formatted(blake));
    Manifest named = read("B2SUMS", blake + "  c\n");

    assertThat(lines).isEmpty();
    assertThat(unverifiable).containsExactly("a", "b", "c");
    assertThat(tagged.defects(Kind.UNSUPPORTED))
        .containsExactly(new ManifestDefect(Kind.UNSUPPORTED, 1, "BLAKE2b"));
    assertThat(named.defects(Kind.UNSUPPORTED))
        .containsExactly(new ManifestDefect(Kind.UNSUPPORTED, 1, "B2"));
  }

  @Test
  void anEncodingOtherThanPlainUtf8IsToldAndReadAllTheSame() throws IOException {
    String text = SHA256 + "  b\u00e9.jpg\n";
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + text).getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_16LE),
            text.getBytes("windows-1252"))) {
      lines.clear();
      Manifest manifest = read("SHA256SUMS", bytes);

      assertThat(lines).containsExactly("1 SHA256 " + SHA256 + " b\u00e9.jpg");
      assertThat(manifest.count(Kind.ENCODING)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "\uFEFF"})
  void aManifestWithoutLinesIsEmpty(String text) throws IOException {
    assertThat(read("SHA256SUMS", text).count(Kind.EMPTY)).isEqualTo(1);
  }

  @Test
  void aLineWithoutEndIsCutAndTheRestIsRead() throws IOException {
    Manifest manifest = read("SHA256SUMS", "x".repeat(1_000_000) + "\n" + SHA256 + "  a.jpg\n");

    assertThat(manifest.count(Kind.MALFORMED)).isEqualTo(1);
    assertThat(lines).containsExactly("2 SHA256 " + SHA256 + " a.jpg");
  }

  @Test
  void tooManyLinesEndTheReadingAndAreToldOnce() throws IOException {
    Manifest manifest = read("SHA256SUMS", "\n".repeat(ManifestReader.MOST_LINES + 9));

    assertThat(manifest.defects(Kind.OVER_LIMIT))
        .extracting(ManifestDefect::line)
        .containsExactly(ManifestReader.MOST_LINES + 1);
  }

  @Test
  void randomBytesNeverBreakIt() throws IOException {
    Random random = new Random(4);
    String alphabet = "0f \t*\\()=#;\n\r\0\u00e9SHA256nr%/.";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      read("manifest-sha256.txt", text.toString().getBytes(UTF_8));
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      read("a.sha256", bytes);
    }
    assertThat(unverifiable).as("it was tried on lines that are none").isNotEmpty();
  }

  private static void assertNoDefects(Manifest manifest) {
    for (Kind kind : Kind.values()) {
      assertThat(manifest.defects(kind)).isEmpty();
    }
  }

  private Manifest read(String name, String text) throws IOException {
    return read(name, text.getBytes(UTF_8));
  }

  private Manifest read(String name, byte[] bytes) throws IOException {
    return ManifestReader.read(
        ManifestName.of(name).orElseThrow(),
        new ByteArrayInputStream(bytes),
        25,
        new ManifestReader.Sink() {
          @Override
          public void digest(ManifestLine line) {
            lines.add(
                "%s %s %s %s"
                    .formatted(
                        line.line(),
                        line.algorithm(),
                        Hex.encodeHexString(line.digest()),
                        line.name()));
          }

          @Override
          public void unverifiable(String file) {
            unverifiable.add(file);
          }
        });
  }
}
