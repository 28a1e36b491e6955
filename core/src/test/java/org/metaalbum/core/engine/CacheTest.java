package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Report;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.ZipModel;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;

/** If these fail, a changed file is taken for the one that an earlier run saw. */
class CacheTest {

  @TempDir Path temp;

  private DatasetModel model;
  private Path folder;
  private int images;

  @BeforeEach
  void write() throws IOException {
    model = DatasetBuilder.build(DatasetSpec.small());
    folder = temp.resolve("TOY");
    DatasetWriter.write(model, folder);
    try (Stream<Path> files = Files.list(folder.resolve("images"))) {
      images = (int) files.count();
    }
    Checks.settle();
    assertUse(check("contribution", false), 0, images);
  }

  @Test
  void nothingIsReadAgainAndTheReportIsTheSame() {
    Report again = check("contribution", false);

    assertUse(again, images, 0);
    assertThat(again.datasets()).isEqualTo(withoutCache().datasets());
  }

  @Test
  void bytesThatChangeBehindAnOldTimeAreNoticed() throws IOException {
    Path image = image(3);
    FileTime time = Files.getLastModifiedTime(image);
    byte[] bytes = Files.readAllBytes(image);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(image, bytes);
    Files.setLastModifiedTime(image, time);

    Checks.settle();
    Report report = check("contribution", false);

    assertUse(report, images - 1, 1);
    assertThat(report.datasets()).isEqualTo(withoutCache().datasets());
  }

  @Test
  void aFileThatTakesThePlaceOfAnotherIsNoticed() throws IOException {
    Path other = temp.resolve("other.jpg");
    Files.copy(image(3), other, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(image(4), image(3), StandardCopyOption.REPLACE_EXISTING);
    Files.move(other, image(4));

    Report report = check("contribution", false);

    assertUse(report, images - 2, 2);
    assertThat(report.datasets()).isEqualTo(withoutCache().datasets());
  }

  @Test
  void addedAndRemovedFilesAreNoticed() throws IOException {
    Files.move(image(0), image(0).resolveSibling("new.jpg"));
    Files.delete(image(5));

    Report report = check("contribution", false);

    assertUse(report, images - 2, 1);
    assertThat(findings(report)).extracting(Finding::ruleId).contains("MA301", "MA302");
    assertThat(report.datasets()).isEqualTo(withoutCache().datasets());
  }

  @Test
  void whatChangedJustNowIsReadOnceMore() throws IOException {
    Files.write(image(2), Files.readAllBytes(image(2)));
    assertUse(check("contribution", false), images - 1, 1);
    // In that run the file was too young to be remembered.
    Checks.settle();
    assertUse(check("contribution", false), images - 1, 1);
    assertUse(check("contribution", false), images, 0);
  }

  @Test
  void aReleaseTrustsNoCacheUnlessTheBytesAreReadAgain() {
    Report untrusting = check("release", false);
    assertUse(untrusting, 0, images);
    assertThat(use(untrusting).problem()).contains("--cache-verify");

    Report verified = check("release", true);
    assertUse(verified, images, 0);
    assertThat(use(verified).verified()).isTrue();
    assertThat(use(verified).problem()).isNull();
    assertThat(verified.datasets()).isEqualTo(untrusting.datasets());
  }

  @Test
  void manifestsAreHeldAgainstRememberedImages() throws IOException {
    String name = "images/" + image(1).getFileName();
    Files.writeString(
        folder.resolve("SHA256SUMS"), DigestUtils.sha256Hex("x") + "  " + name + "\n");
    Files.writeString(folder.resolve("MD5SUMS"), DigestUtils.md5Hex("x") + "  " + name + "\n");

    Report report = check("contribution", false);

    // For MD5 the bytes are read, and turn out to be those that are remembered.
    assertUse(report, images, 0);
    assertThat(findings(report))
        .filteredOn(finding -> finding.ruleId().equals("MA702"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.related()).hasSize(2));
    assertThat(report.datasets()).isEqualTo(withoutCache().datasets());
  }

  @Test
  void aZipIsRememberedUntilItChanges() throws IOException {
    Path zip = temp.resolve("ZIPPED.zip");
    ZipModel.of(model, "ZIPPED").write(zip);
    Checks.settle();
    assertUse(check(zip, "contribution", false), 0, images);
    assertUse(check(zip, "contribution", false), images, 0);
    // The folder has a section of its own in the cache.
    assertUse(check("contribution", false), images, 0);

    Files.setLastModifiedTime(zip, FileTime.fromMillis(1));
    Checks.settle();
    assertUse(check(zip, "contribution", false), 0, images);
  }

  @Test
  void aDamagedCacheIsAsGoodAsNone() throws IOException {
    byte[] cache = Files.readAllBytes(cacheFile());
    for (int at = 8; at < cache.length; at += 1 + cache.length / 60) {
      byte[] damaged = cache.clone();
      damaged[at] ^= 0x10;
      Files.write(cacheFile(), damaged);
      assertThat(check("contribution", false).datasets())
          .as("byte %s", at)
          .isEqualTo(withoutCache().datasets());
    }
    for (int length = 8; length < cache.length; length += 1 + cache.length / 20) {
      Files.write(cacheFile(), Arrays.copyOf(cache, length));
      Report report = check("contribution", false);
      assertThat(use(report).unchanged()).as("%s bytes", length).isFalse();
      assertThat(report.datasets()).isEqualTo(withoutCache().datasets());
    }
  }

  @Test
  void anotherFileIsNotReplaced() throws IOException {
    Files.writeString(cacheFile(), "FILE_NAME,CATEGORY\n");

    assertThatThrownBy(() -> check("contribution", false))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("another kind of file");
    assertThat(Files.readString(cacheFile())).startsWith("FILE_NAME");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.filter(file -> file.toString().endsWith(".new"))).isEmpty();
    }
  }

  private void assertUse(Report report, int recalled, int read) {
    assertThat(use(report).recalled()).as("recalled").isEqualTo(recalled);
    assertThat(use(report).read()).as("read").isEqualTo(read);
  }

  private static CacheUse use(Report report) {
    return Objects.requireNonNull(report.cache());
  }

  private static List<Finding> findings(Report report) {
    return report.datasets().get(0).findings();
  }

  private Path image(int number) {
    return folder.resolve(model.imagePath(number));
  }

  private Path cacheFile() {
    return temp.resolve("facts.cache");
  }

  private Report withoutCache() {
    return new Checker(options("contribution", null)).check(List.of(folder.toString()));
  }

  private Report check(String profile, boolean verify) {
    return check(folder, profile, verify);
  }

  private Report check(Path dataset, String profile, boolean verify) {
    return new Checker(options(profile, new CacheOptions(cacheFile(), verify)))
        .check(List.of(dataset.toString()));
  }

  private static CheckOptions options(String profile, @Nullable CacheOptions cache) {
    try {
      return CheckOptions.builder(ProfileLoader.load(profile), null, 2, 25, Progress.NONE)
          .cache(cache)
          .build();
    } catch (ProfileException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
