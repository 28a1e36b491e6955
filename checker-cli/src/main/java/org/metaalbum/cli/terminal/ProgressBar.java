package org.metaalbum.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.metaalbum.core.engine.Progress;

/**
 * One line on standard error: how many images are done, how fast, and how long the rest will take.
 * It redraws itself at most ten times a second and removes itself at the end.
 */
public final class ProgressBar implements Progress {

  private static final long REDRAW_NANOS = 100_000_000;
  private static final int BAR_CELLS = 24;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final Style style;
  private final LongSupplier nanoClock;
  private String name = "";
  private long total;
  private long done;
  private long startedAt;
  private long drawnAt;

  /**
   * @param out standard error, a terminal
   * @param style how wide it is, and whether it shows more than ASCII
   * @param nanoClock a steady clock in nanoseconds, such as {@link System#nanoTime}
   */
  public ProgressBar(PrintWriter out, Style style, LongSupplier nanoClock) {
    this.out = out;
    this.style = style;
    this.nanoClock = nanoClock;
  }

  @Override
  public synchronized void start(String path, long images) {
    name = SafeText.of(path);
    total = images;
    done = 0;
    startedAt = nanoClock.getAsLong();
    drawnAt = startedAt;
  }

  @Override
  public synchronized void imagesDone(int images) {
    done += images;
    long now = nanoClock.getAsLong();
    if (now - drawnAt >= REDRAW_NANOS) {
      drawnAt = now;
      draw((now - startedAt) / 1e9);
    }
  }

  @Override
  public synchronized void finish() {
    // Erased even if nothing was drawn: a short run leaves no trace either way.
    out.print(ERASE_LINE);
    out.flush();
  }

  private void draw(double seconds) {
    double perSecond = done / Math.max(seconds, 1e-9);
    long left = Math.round(Math.max(0, total - done) / Math.max(perSecond, 1e-9));
    int filled = total <= 0 ? 0 : (int) Math.min(BAR_CELLS, BAR_CELLS * done / total);
    String bar =
        style.symbol("█", "#").repeat(filled) + style.symbol("░", ".").repeat(BAR_CELLS - filled);
    String numbers =
        String.format(
            Locale.ROOT,
            " %,d / %,d images  %,.0f/s  %d:%02d left  ",
            done,
            total,
            perSecond,
            left / 60,
            left % 60);
    // A line as wide as the window would wrap, and then not be erased.
    int room = style.columns() - 1 - BAR_CELLS - numbers.length();
    String shown = room >= name.length() ? name : "";
    out.print(ERASE_LINE + (room >= 0 ? bar + numbers + shown : numbers.strip()));
    out.flush();
  }
}
