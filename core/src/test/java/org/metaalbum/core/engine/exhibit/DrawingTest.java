package org.metaalbum.core.engine.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.image.Miniature;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;

/** A page that nobody can open is none. */
class DrawingTest {

  private static final long LARGE = 1_000_000;

  @Test
  void drawingStopsWhenThereIsNoRoomWhateverTheThreads() {
    int one = draw(1, LARGE, 1).get(0).orElseThrow().jpeg().length();

    for (int threads : new int[] {1, 3}) {
      assertThat(draw(threads, 150L * one + 1, 400)).hasSize(150);
      assertThat(draw(threads, LARGE, 0)).isEmpty();
    }
  }

  @Test
  void whatCantBeDrawnTakesNoRoomAndKeepsItsPlace() {
    List<Optional<Picture>> drawn =
        new Drawing(2, new Allowance(LARGE), 0.5f)
            .draw(3, i -> i == 1 ? Optional.empty() : Optional.of(miniature()));

    assertThat(drawn).extracting(Optional::isPresent).containsExactly(true, false, true);
  }

  private static List<Optional<Picture>> draw(int threads, long room, int count) {
    return new Drawing(threads, new Allowance(room), 0.5f)
        .draw(count, i -> Optional.of(miniature()));
  }

  private static Miniature miniature() {
    byte[] file = ImageFixtures.jpeg(Pictures.texture(1, 1, 64, 64));
    return Miniature.of(file, file.length, 32, LARGE).orElseThrow();
  }
}
