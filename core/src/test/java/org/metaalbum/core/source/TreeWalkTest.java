package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.MemoryTempDirs;

/** If these fail, a changed dataset gets the report on what it was. */
class TreeWalkTest {

  /** As if the run had begun long after all that the test does, so that everything is settled. */
  private static final RunStart LATER = new RunStart(Long.MAX_VALUE);

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private Path root = Path.of("");

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectory(temp.resolve("root"));
    Files.createDirectory(root.resolve("images"));
    for (int i = 0; i < 3000; i++) {
      Files.createFile(root.resolve("images/" + i));
    }
    Files.writeString(root.resolve("a"), "aaaa");
    Files.writeString(root.resolve("b"), "bbbb");
    Files.createDirectories(root.resolve("deep/er"));
    Files.writeString(root.resolve("deep/er/c"), "c");
    Files.writeString(temp.resolve("outside"), "out");
    Files.createSymbolicLink(root.resolve("in"), Path.of("a"));
    Files.createSymbolicLink(root.resolve("out"), temp.resolve("outside"));
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("gone"));
  }

  @Test
  void whatDoesNotChangeHasOneState() {
    TreeState first = state(root);

    assertThat(state(root)).isEqualTo(first);
    assertThat(state(root.resolve("deep/.."))).isEqualTo(first);
  }

  /** What somebody does to a tree. */
  interface Change {
    void make(Path root) throws IOException;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("other bytes behind the old time", TreeWalkTest::changeBytes),
        Named.of("a new file", root -> Files.createFile(root.resolve("images/new"))),
        Named.of("a file less", root -> Files.delete(root.resolve("images/2999"))),
        Named.of("another name", root -> move(root.resolve("a"), root.resolve("A"))),
        Named.of("another folder", root -> move(root.resolve("a"), root.resolve("deep/a"))),
        Named.of("two files swapped", TreeWalkTest::swap),
        Named.of("a new empty folder", root -> Files.createDirectory(root.resolve("deep/er/e"))),
        Named.of("other permissions", root -> permit(root.resolve("deep/er/c"))),
        Named.of("other permissions of a folder", root -> permit(root.resolve("deep"))),
        Named.of("another time", root -> touch(root.resolve("images/7"))),
        Named.of("a link to something else", root -> link(root.resolve("in"), Path.of("b"))),
        Named.of("a link to the same by another way", TreeWalkTest::linkByAnotherWay),
        Named.of("other bytes behind a link", root -> touch(root.resolveSibling("outside"))),
        Named.of("a link that led nowhere", root -> Files.createFile(root.resolve("gone"))),
        Named.of("a link that leads nowhere now", root -> Files.delete(root.resolve("a"))),
        Named.of("a file instead of a link", TreeWalkTest::replaceLink));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyChangeIsNoticed(Change change) throws IOException {
    TreeState before = state(root);
    awaitNextTick();
    change.make(root);

    assertThat(state(root)).isNotEqualTo(before);
  }

  @Test
  void theOrderOfRootsAndTheirPlacesCount() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    TreeState both = state(root, other);

    assertThat(state(other, root)).isNotEqualTo(both);
    assertThat(state(root)).isNotEqualTo(both);
    assertThat(state(root, other, other)).isNotEqualTo(both);

    Path link = Files.createSymbolicLink(temp.resolve("link"), root);
    TreeState byLink = state(link);
    link(link, other);
    assertThat(state(link)).isNotEqualTo(byLink);
  }

  @Test
  void aFileIsARootToo() throws IOException {
    TreeState before = state(root.resolve("b"));
    awaitNextTick();
    touch(root.resolve("b"));

    assertThat(state(root.resolve("b"))).isNotEqualTo(before);
  }

  @Test
  void whatChangedJustNowHasNoState() throws IOException {
    Instant now =
        Files.getLastModifiedTime(root.resolve("nowhere"), LinkOption.NOFOLLOW_LINKS).toInstant();

    assertThat(TreeWalk.state(List.of(root), start(now.plusMillis(50)))).isEmpty();
    assertThat(TreeWalk.state(List.of(root), start(now.plusSeconds(3)))).isPresent();

    Files.setLastModifiedTime(root.resolve("images/5"), FileTime.from(now.plusSeconds(60)));
    assertThat(TreeWalk.state(List.of(root), start(now.plusSeconds(3)))).isEmpty();
  }

  @Test
  void whatIsNotThereHasNoState() {
    assertThat(TreeWalk.state(List.of(root, temp.resolve("no such")), LATER)).isEmpty();
  }

  @Test
  void namesOfTheSameHashCodeAndPlaceDiffer() {
    List<TreeState> states = new ArrayList<>();
    for (String name : List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "Aa\0", "\0Aa", "", "\0")) {
      states.add(new StateHash().add(name, 0).add(1).state());
    }

    assertThat(states).doesNotHaveDuplicates();
    assertThat(states.stream().map(TreeState::high)).doesNotHaveDuplicates();
    assertThat(states.stream().map(TreeState::low)).doesNotHaveDuplicates();
  }

  private static TreeState state(Path... roots) {
    Optional<TreeState> state = TreeWalk.state(List.of(roots), LATER);
    return state.orElseThrow();
  }

  private static RunStart start(Instant time) {
    return new RunStart(time.getEpochSecond() * 1_000_000_000L + time.getNano());
  }

  private void awaitNextTick() throws IOException {
    Path clock = Files.createFile(temp.resolve("clock"));
    FileTime before = Files.getLastModifiedTime(clock);
    do {
      Thread.onSpinWait();
      Files.write(clock, new byte[1]);
    } while (Files.getLastModifiedTime(clock).equals(before));
    Files.delete(clock);
  }

  private static void changeBytes(Path root) throws IOException {
    Path file = root.resolve("b");
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "bbbB");
    Files.setLastModifiedTime(file, time);
  }

  private static void swap(Path root) throws IOException {
    Path aside = root.resolve("aside");
    move(root.resolve("a"), aside);
    move(root.resolve("b"), root.resolve("a"));
    move(aside, root.resolve("b"));
  }

  private static void linkByAnotherWay(Path root) throws IOException {
    link(root.resolve("in"), Path.of("deep/../a"));
  }

  private static void replaceLink(Path root) throws IOException {
    Files.delete(root.resolve("in"));
    Files.writeString(root.resolve("in"), "aaaa");
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void link(Path link, Path target) throws IOException {
    Files.delete(link);
    Files.createSymbolicLink(link, target);
  }

  private static void permit(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
  }
}
