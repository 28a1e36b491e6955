package org.metaalbum.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The bar must be quick to draw, and must leave nothing behind. */
class ProgressBarTest {

  private static final long MILLISECOND = 1_000_000;

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private final ProgressBar bar =
      new ProgressBar(new PrintWriter(err), new Style(false, false, 100), clock::get);

  @Test
  void drawsAtMostTenTimesASecond() {
    bar.start("shapes", 10_000);
    for (int i = 0; i < 1_000; i++) {
      clock.addAndGet(MILLISECOND);
      bar.imagesDone(1);
    }
    assertThat(err.toString().split("\r", -1)).hasSize(1 + 10);
  }

  @Test
  void saysHowFarHowFastAndHowLong() {
    bar.start("shapes", 4_000);
    for (int i = 0; i < 1_000; i++) {
      clock.addAndGet(MILLISECOND);
      bar.imagesDone(1);
    }
    assertThat(err.toString())
        .endsWith("######.................. 1,000 / 4,000 images  1,000/s  0:03 left  shapes");
  }

  @Test
  void erasesItselfAtTheEnd() {
    bar.start("shapes", 10);
    clock.addAndGet(200 * MILLISECOND);
    bar.imagesDone(1);
    bar.finish();
    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void neverWrapsInANarrowWindow() {
    ProgressBar narrow =
        new ProgressBar(new PrintWriter(err), new Style(false, false, 40), clock::get);
    narrow.start("a-long-name".repeat(9), 100_000);
    clock.addAndGet(200 * MILLISECOND);
    narrow.imagesDone(1);
    assertThat(err.toString().replace("\r\u001b[K", "")).hasSizeLessThan(40);
  }

  @Test
  void aHostileNameIsHarmless() {
    bar.start("\u001b[2J", 10);
    clock.addAndGet(200 * MILLISECOND);
    bar.imagesDone(1);
    assertThat(err.toString()).contains("\\u001b[2J");
  }
}
