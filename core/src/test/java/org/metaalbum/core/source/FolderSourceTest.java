package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.source.Entry.Kind;

/** If these fail, we read what is outside a dataset, or miss what is inside. */
class FolderSourceTest {

  @TempDir Path temp;

  @Test
  void linksAreToldApartByWhereTheyLead() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("dataset"));
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("file.txt"), "inside");
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("in"), folder.resolve("file.txt"));
    Files.createSymbolicLink(folder.resolve("in-folder"), folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("out"), temp.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));

    FolderSource source = new FolderSource(folder);
    Map<String, Kind> kinds =
        source.list().entries().stream().collect(Collectors.toMap(Entry::path, Entry::kind));

    assertThat(kinds)
        .containsEntry("in", Kind.LINK_TO_FILE)
        .containsEntry("in-folder", Kind.LINK_TO_FOLDER)
        .containsEntry("out", Kind.LINK_OUTSIDE)
        .containsEntry("nowhere", Kind.LINK_DANGLING)
        .containsEntry("circle", Kind.LINK_DANGLING)
        .containsEntry("file.txt", Kind.FILE)
        .containsEntry("sub", Kind.FOLDER);
    assertThat(read(source, new Entry("in", Kind.LINK_TO_FILE, 6, true))).isEqualTo("inside");
  }

  @Test
  void aFileThatWasReplacedByALinkSinceTheListingIsNotFollowed() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("dataset"));
    Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
    Path file = Files.writeString(folder.resolve("a.jpg"), "x");
    FolderSource source = new FolderSource(folder);
    Entry listed = source.list().entries().get(0);
    Files.delete(file);
    Files.createSymbolicLink(file, secret);

    assertThatThrownBy(() -> read(source, listed)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> source.reader().read(listed, new byte[10]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatWasReplacedByALinkSinceTheListingIsNotFollowed() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("dataset"));
    Path images = Files.createDirectory(folder.resolve("images"));
    Files.writeString(images.resolve("a.jpg"), "inside");
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("a.jpg"), "secret");
    FolderSource source = new FolderSource(folder);
    Entry listed = source.list().entries().get(1);
    byte[] into = new byte[10];
    try (EntryReader reader = source.reader();
        EntryReader late = source.reader()) {
      assertThat(reader.read(listed, into)).isEqualTo(6);
      Files.move(images, folder.resolve("moved"));
      Files.createSymbolicLink(images, outside);

      assertThat(reader.read(listed, into)).isEqualTo(6);
      assertThat(new String(into, 0, 6, StandardCharsets.UTF_8)).isEqualTo("inside");
      assertThatThrownBy(() -> late.read(listed, into)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aReaderGoesFromFolderToFolder() throws IOException {
    Files.createDirectories(temp.resolve("images/deep/er"));
    List<String> paths = List.of("a.jpg", "images/b.jpg", "images/deep/er/c.jpg", "images/é.jpg");
    for (String path : paths) {
      Files.writeString(temp.resolve(path), path);
    }
    byte[] into = new byte[100];
    try (EntryReader reader = new FolderSource(temp).reader()) {
      for (int round = 0; round < 2; round++) {
        for (String path : paths) {
          int length = reader.read(new Entry(path, Kind.FILE, 0, true), into);
          assertThat(new String(into, 0, length, StandardCharsets.UTF_8)).isEqualTo(path);
        }
      }
    }
  }

  @Test
  void aFileIsOpenedByItsPathWhereAFolderCantBeHeldOpen() throws IOException {
    Files.writeString(temp.resolve("a.jpg"), "inside");
    Files.createSymbolicLink(temp.resolve("link.jpg"), temp.resolve("a.jpg"));
    try (OpenFolder folder = new OpenFolder(temp, null)) {
      try (SeekableByteChannel file = folder.open("a.jpg")) {
        assertThat(file.size()).isEqualTo(6);
      }
      assertThatThrownBy(() -> folder.open("link.jpg")).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_000, 65_535, 65_536, 65_537, 200_000})
  void aFileIsReadWhole(int size) throws IOException {
    byte[] bytes = bytes(size);
    Files.write(temp.resolve("a.jpg"), bytes);
    FolderSource source = new FolderSource(temp);
    Entry listed = source.list().entries().get(0);
    byte[] into = new byte[size + 1];

    assertThat(source.reader().read(listed, into)).isEqualTo(size);
    assertThat(Arrays.copyOf(into, size)).isEqualTo(bytes);
    assertThat(source.reader().read(listed, new byte[size])).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 99, 101, 70_000, 300_000})
  void aFileOfAnotherSizeThanListedIsReadAsItIsNow(int size) throws IOException {
    Path file = Files.write(temp.resolve("a.jpg"), bytes(100));
    FolderSource source = new FolderSource(temp);
    Entry listed = source.list().entries().get(0);
    Files.write(file, bytes(size));
    byte[] into = new byte[200_000];

    assertThat(source.reader().read(listed, into)).isEqualTo(Math.min(size, into.length));
    int read = Math.min(size, into.length);
    assertThat(Arrays.copyOf(into, read)).isEqualTo(Arrays.copyOf(bytes(size), read));
  }

  @Test
  void aFolderOfManyFilesIsListedAsOneOfFew() throws IOException {
    Path images = Files.createDirectory(temp.resolve("images"));
    List<String> paths = new ArrayList<>(List.of("images"));
    for (int i = 0; i < 5_000; i++) {
      String name = "%05d.jpg".formatted(i);
      paths.add("images/" + name);
      Files.write(images.resolve(name), bytes(i % 3));
    }
    Files.createDirectories(images.resolve("sub"));
    Files.write(images.resolve("sub/a.jpg"), bytes(1));
    paths.addAll(List.of("images/sub", "images/sub/a.jpg"));

    List<List<Entry>> told = Collections.synchronizedList(new ArrayList<>());
    List<Entry> entries = new FolderSource(temp).list(told::add).entries();
    assertThat(entries).extracting(Entry::path).isEqualTo(paths);
    assertThat(told).hasSize(1);
    assertThat(entries).containsAll(told.get(0));
    assertThat(entries).filteredOn(Entry::isReadableFile).hasSize(5_001);
    assertThat(entries.get(3).size()).isEqualTo(2);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @Test
  void entriesAreInTheOrderOfTheirPaths() throws IOException {
    for (String name : new String[] {"b", "a", "C", "a.b"}) {
      Files.writeString(temp.resolve(name), "");
    }

    assertThat(new FolderSource(temp).list().entries())
        .extracting(Entry::path)
        .containsExactly("C", "a", "a.b", "b");
  }

  @Test
  void aFolderThatIsNotThereIsAnIoException() {
    assertThatThrownBy(() -> new FolderSource(temp.resolve("nothing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static String read(FolderSource source, Entry entry) throws IOException {
    try (InputStream in = source.open(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
