package org.metaalbum.core.engine.exhibit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.metaalbum.core.facts.Parallel;
import org.metaalbum.core.image.Miniature;
import org.metaalbum.core.report.exhibit.Picture;

/** Draws numbered pictures with several threads, in order, as long as there is room. */
final class Drawing {

  /** So many are drawn before it is asked whether there is still room. */
  private static final int BATCH = 128;

  private final int threads;
  private final Allowance room;
  private final float quality;

  /**
   * @param quality of the JPEGs, from 0 to 1
   */
  Drawing(int threads, Allowance room, float quality) {
    this.threads = threads;
    this.room = room;
    this.quality = quality;
  }

  /**
   * Draws the pictures from 0 on; the same ones whatever the number of threads.
   *
   * @param draw makes one; empty if there is nothing to draw
   * @return those that there was room for; one that could not be drawn is empty
   */
  List<Optional<Picture>> draw(int count, IntFunction<Optional<Miniature>> draw) {
    List<Optional<Picture>> all = new ArrayList<>();
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      List<Optional<Picture>> batch =
          new ArrayList<>(Collections.nCopies(Math.min(BATCH, count - from), Optional.empty()));
      Parallel.run(
          threads,
          batch.size(),
          () -> task -> batch.set(task, draw.apply(first + task).map(this::picture)));
      for (Optional<Picture> picture : batch) {
        if (picture.isPresent() && !room.take(picture.get().jpeg().length())) {
          return all;
        }
        all.add(picture);
      }
    }
    return all;
  }

  private Picture picture(Miniature drawn) {
    String jpeg = Base64.getEncoder().encodeToString(drawn.jpeg(quality));
    return new Picture(drawn.width(), drawn.height(), jpeg);
  }
}
