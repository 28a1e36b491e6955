package org.metaalbum.core.datasheet;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a document in a thread of its own, so that a hostile one can neither hold up the check nor
 * end it: libraries that read documents loop, recurse and fail in many ways on damaged ones.
 */
final class TimeLimit {

  /** A thousand times as long as a published datasheet takes. */
  private static final int SECONDS = 60;

  private TimeLimit() {}

  /** Reads something. */
  @FunctionalInterface
  interface Reading {
    Datasheet read() throws IOException, UnreadableException;
  }

  /**
   * What is read.
   *
   * @throws UnreadableException if it can't be read at all, or takes too much time or memory
   */
  static Datasheet call(Reading reading) throws UnreadableException {
    FutureTask<Datasheet> task = new FutureTask<>(reading::read);
    Thread thread = new Thread(task, "datasheet");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableException(
          "reading it takes longer than " + SECONDS + " seconds", "Save it anew.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("reading it was interrupted", "Run the check again.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      throw new UnreadableException("it is damaged", "Open it, and save it anew.");
    }
  }
}
