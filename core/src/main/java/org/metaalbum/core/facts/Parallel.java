package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Does numbered tasks with several threads, of which the caller's is one. */
public final class Parallel {

  private Parallel() {}

  /**
   * Does the tasks from 0 on, each once, and returns when all are done. What a task throws is
   * thrown here when the other threads are done.
   *
   * @param threads how many work at a time at most
   * @param worker makes what does the tasks of one thread, one after the other
   */
  public static void run(int threads, int tasks, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          int task = next.getAndIncrement();
          if (task < tasks) {
            IntConsumer todo = worker.get();
            for (; task < tasks; task = next.getAndIncrement()) {
              todo.accept(task);
            }
          }
        };
    List<CompletableFuture<Void>> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      helpers.add(CompletableFuture.runAsync(work, task -> start(task)));
    }
    try {
      work.run();
    } finally {
      CompletableFuture.allOf(helpers.toArray(CompletableFuture[]::new))
          .exceptionally(e -> null)
          .join();
    }
    for (CompletableFuture<Void> helper : helpers) {
      try {
        helper.join();
      } catch (CompletionException failure) {
        // As if this thread had done it: such as that there is no memory left.
        if (failure.getCause() instanceof Error error) {
          throw error;
        }
        throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "album-check-helper");
    thread.setDaemon(true);
    thread.start();
  }
}
