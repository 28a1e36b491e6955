package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** If these fail, rows and files are matched wrongly. */
class TextIndexTest {

  @Test
  void theFirstOfEqualTextsIsFoundAsAMapWouldFindIt() {
    Random random = new Random(4);
    List<String> texts =
        Stream.generate(() -> Integer.toString(random.nextInt(3_000), 36)).limit(5_000).toList();
    TextIndex index = new TextIndex(texts.size(), texts::get);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      first.putIfAbsent(texts.get(i), i);

      assertThat(index.add(i)).isEqualTo(first.get(texts.get(i)));
    }
    for (int i = 0; i < 4_000; i++) {
      String text = Integer.toString(i, 36);
      assertThat(index.find(text)).isEqualTo(first.getOrDefault(text, TextIndex.NONE));
    }
  }

  @Test
  void anIndexOfNothingFindsNothing() {
    assertThat(new TextIndex(0, i -> "").find("")).isEqualTo(TextIndex.NONE);
  }
}
