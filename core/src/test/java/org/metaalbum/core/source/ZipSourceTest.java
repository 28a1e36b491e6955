package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.LegalZip;
import org.metaalbum.fixtures.ZipModel;

/** If these fail, a zip is read as something else than what unpacking it gives. */
class ZipSourceTest {

  private static final long LIMIT = 64 << 20;

  private static final DatasetModel MODEL = DatasetBuilder.build(DatasetSpec.small());

  @TempDir Path temp;

  static List<LegalZip> legalZips() {
    return LegalZip.all();
  }

  @ParameterizedTest
  @MethodSource("legalZips")
  void theListingAndTheBytesAreThoseOfTheFolder(LegalZip legal) throws IOException {
    DatasetWriter.write(MODEL, temp.resolve("TOY"));
    FolderSource folder = new FolderSource(temp.resolve("TOY"));
    legal.of(MODEL).write(temp.resolve("TOY.zip"));

    try (ZipSource zip = open("TOY.zip")) {
      assertThat(zip.list().entries()).isEqualTo(folder.list().entries());
      assertThat(zip.list().defects())
          .allMatch(defect -> defect.kind() == ArchiveDefect.Kind.OTHER_NAME);
      for (Entry entry : zip.list().entries()) {
        if (entry.isReadableFile()) {
          assertThat(read(zip, entry)).isEqualTo(read(folder, entry));
          zip.verify(entry);
        }
      }
    }
  }

  @Test
  void aZipOfTheJdkIsReadAsItIs() throws IOException {
    Path file = temp.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("images/\u00e9.txt"));
      zip.write("text".repeat(10_000).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    try (ZipSource zip = open("a.zip")) {
      assertThat(zip.list().entries())
          .containsExactly(
              new Entry("images", Entry.Kind.FOLDER, 0, true),
              new Entry("images/\u00e9.txt", Entry.Kind.FILE, 40_000, true));
      assertThat(read(zip, zip.list().entries().get(1)))
          .asString()
          .isEqualTo("text".repeat(10_000));
    }
  }

  @Test
  void manyThreadsReadOneZipAtATime() throws Exception {
    ZipModel.of(MODEL, "TOY").write(temp.resolve("TOY.zip"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (ZipSource zip = open("TOY.zip")) {
      Callable<Void> all =
          () -> {
            for (Entry entry : zip.list().entries()) {
              if (entry.isReadableFile()) {
                zip.verify(entry);
              }
            }
            return null;
          };
      for (var result : threads.invokeAll(List.of(all, all, all, all, all, all, all, all))) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aReaderSaysOfADamagedZipWhatAStreamSays() throws IOException {
    byte[] zip = ZipModel.of(MODEL, "TOY").bytes();
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = zip.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(zip.length)] = (byte) random.nextInt(256);
      }
      Files.write(temp.resolve("bad.zip"), damaged);
      try (ZipSource source = open("bad.zip");
          EntryReader reader = source.reader()) {
        for (Entry entry : source.list().entries()) {
          if (entry.isReadableFile()) {
            assertThat(outcome(reader, entry)).isEqualTo(outcome(stream(source), entry));
          }
        }
      } catch (ZipException refused) {
        assertThat(refused).hasMessageContaining("directory");
      }
    }
  }

  private static EntryReader stream(ZipSource source) {
    return (entry, into) -> {
      try (InputStream in = source.open(entry)) {
        return in.readNBytes(into, 0, into.length);
      }
    };
  }

  private static String outcome(EntryReader reader, Entry entry) {
    byte[] into = new byte[1 << 17];
    try {
      int length = reader.read(entry, into);
      return length + " " + Arrays.hashCode(Arrays.copyOf(into, length));
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, the file is empty",
    "1, it is not a zip",
    "1000, the end of the zip is missing; copy or download it again",
    "-1, the end of the zip is missing; copy or download it again",
    "-30, the end of the zip is missing; copy or download it again",
  })
  void aZipThatWasCutIsRefusedWithTheReason(int length, String reason) throws IOException {
    byte[] zip = ZipModel.of(MODEL, "TOY").bytes();
    int kept = length < 0 ? zip.length + length : length;

    assertRefused(Arrays.copyOf(zip, kept), reason);
  }

  @Test
  void whatIsNoUsableZipIsRefusedWithTheReason() throws IOException {
    byte[] zip = ZipModel.of(MODEL, "TOY").bytes();
    assertRefused(
        "no zip at all, but some text".getBytes(StandardCharsets.UTF_8), "it is not a zip");
    assertRefused(
        Arrays.copyOfRange(zip, zip.length - 22, zip.length), "its central directory is damaged");
    byte[] empty = new byte[22];
    System.arraycopy(zip, zip.length - 22, empty, 0, 4);
    assertRefused(empty, "the zip is empty");
    byte[] split = zip.clone();
    split[zip.length - 18] = 2;
    split[zip.length - 16] = 2;
    assertRefused(split, "it is one part of a split zip; join the parts first");
    byte[] damaged = zip.clone();
    int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    damaged[directory] = 0;
    assertRefused(damaged, "its central directory is damaged");
  }

  private void assertRefused(byte[] bytes, String reason) throws IOException {
    Files.write(temp.resolve("bad.zip"), bytes);

    assertThatThrownBy(() -> open("bad.zip")).isInstanceOf(ZipException.class).hasMessage(reason);
  }

  private ZipSource open(String name) throws IOException {
    return new ZipSource(temp.resolve(name), LIMIT);
  }

  private static byte[] read(DatasetSource source, Entry entry) throws IOException {
    try (InputStream in = source.open(entry)) {
      return in.readAllBytes();
    }
  }
}
