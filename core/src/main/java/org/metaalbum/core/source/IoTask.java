package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Input that many threads may be asked to run, and the first one does. */
final class IoTask<T> extends FutureTask<T> {

  IoTask(Callable<T> input) {
    super(input);
  }

  /**
   * What came of it; waits until it is done.
   *
   * @throws IOException if it failed
   */
  T result() throws IOException {
    try {
      return get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
