package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If this fails, the order of findings depends on that of names in a folder. */
class PathOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "0123456789",
        "a/é\u00ff",
        "a\u0100\uffff",
        "\u00fe\u00ff\u0100\ud83d\ude00z"
      })
  void theOrderIsThatOfStrings(String alphabet) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<String> paths = new ArrayList<>();
      for (int i = random.nextInt(2000); i > 0; i--) {
        StringBuilder path = new StringBuilder("images/".repeat(seed % 3));
        for (int length = 1 + random.nextInt(12); length > 0; length--) {
          path.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        paths.add(path.toString());
      }

      assertSorted(paths);
    }
  }

  @Test
  void eachPathMayBeginTheNextOne() {
    List<String> paths =
        new ArrayList<>(IntStream.rangeClosed(1, 5000).mapToObj("a"::repeat).toList());
    Collections.shuffle(paths, new Random(1));

    assertSorted(paths);
  }

  @Test
  void namesThatDifferInTheFirstAndInTheLastCharacter() {
    List<String> paths =
        new ArrayList<>(
            IntStream.range(0, 3000)
                .mapToObj(i -> "%c%s%04d".formatted('a' + i % 7, "x".repeat(3000), i))
                .toList());
    Collections.shuffle(paths, new Random(2));

    assertSorted(paths);
  }

  private static void assertSorted(List<String> paths) {
    List<Entry> entries =
        paths.stream().map(path -> new Entry(path, Entry.Kind.FILE, 0, true)).toList();

    assertThat(PathOrder.sorted(entries))
        .extracting(Entry::path)
        .isEqualTo(paths.stream().sorted(Comparator.naturalOrder()).toList());
  }
}
