package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
