package org.metaalbum.core.read.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.read.manifest.ManifestName.Form;

/** If these fail, a manifest is overlooked, or something else is taken for one. */
class ManifestNameTest {

  @ParameterizedTest
  @CsvSource({
    "SHA256SUMS, FOLDER, SHA256",
    "sha256sums.txt, FOLDER, SHA256",
    "sha256sum.txt, FOLDER, SHA256",
    "SHA512SUMS, FOLDER, SHA512",
    "MD5SUMS, FOLDER, MD5",
    "SHA1SUM, FOLDER, SHA1",
    "checksums.sha256, FOLDER, SHA256",
    "checksum.sha256, FOLDER, SHA256",
    "checksums_md5.txt, FOLDER, MD5",
    "sha256.txt, FOLDER, SHA256",
    "sha-256.txt, FOLDER, SHA256",
    "manifest-sha256.txt, PAYLOAD, SHA256",
    "tagmanifest-sha512.txt, TAGS, SHA512",
    "labels.csv.sha256, COMPANION, SHA256",
    "PRT_Mini.zip.md5, COMPANION, MD5",
    "manifest.sha1, COMPANION, SHA1",
    "release.sha256sums, COMPANION, SHA256",
  })
  void theNameTellsFormAndAlgorithm(String name, Form form, HashAlgorithm algorithm) {
    ManifestName read = ManifestName.of(name).orElseThrow();

    assertThat(read.form()).isEqualTo(form);
    assertThat(read.supported()).contains(algorithm);
    assertThat(read.isUnsupported()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"checksums.txt", "CHECKSUMS", "checksum.txt"})
  void aNameWithoutAlgorithmIsAManifestToo(String name) {
    ManifestName read = ManifestName.of(name).orElseThrow();

    assertThat(read.supported()).isEmpty();
    assertThat(read.isUnsupported()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B2SUMS", "a.jpg.b3", "checksums.crc32", "images.sfv", "SHA3-256SUMS"})
  void anUnsupportedAlgorithmIsNotOverlooked(String name) {
    assertThat(ManifestName.of(name).orElseThrow().isUnsupported()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"labels.csv", "README.md", "manifest.txt", "SHA256SUMS.asc", "sha256.py", ".md5x"})
  void otherFilesAreNone(String name) {
    assertThat(ManifestName.of(name)).isEmpty();
  }

  @Test
  void aSignatureBelongsToItsManifest() {
    assertThat(ManifestName.isManifestOrSignature("SHA256SUMS.asc")).isTrue();
    assertThat(ManifestName.isManifestOrSignature("SHA256SUMS")).isTrue();
    assertThat(ManifestName.isManifestOrSignature("notes.asc")).isFalse();
  }
}
