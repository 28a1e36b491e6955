package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void eachTaskIsDoneOnce(int threads) {
    Set<Integer> done = ConcurrentHashMap.newKeySet();

    Parallel.run(threads, 100, () -> task -> assertThat(done.add(task)).isTrue());

    assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().collect(Collectors.toSet()));
  }

  /** If this fails, a check that runs out of memory ends as if this program were wrong. */
  @Test
  void whatAHelperThrowsIsThrownAsItIs() {
    Error memory = new OutOfMemoryError("none left");
    RuntimeException fault = new IllegalStateException("fault");

    assertThatThrownBy(() -> Parallel.run(2, 2, helperThrows(() -> throwing(memory))))
        .isSameAs(memory);
    assertThatThrownBy(() -> Parallel.run(2, 2, helperThrows(() -> throwing(fault))))
        .isSameAs(fault);
  }

  /** The caller's task waits until the helper has one, which throws. */
  private static Supplier<IntConsumer> helperThrows(Runnable fault) {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    return () ->
        task -> {
          if (Thread.currentThread() == caller) {
            await(begun);
          } else {
            begun.countDown();
            fault.run();
          }
        };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interruption) {
      throw new AssertionError(interruption);
    }
  }

  private static void throwing(Error error) {
    throw error;
  }

  private static void throwing(RuntimeException error) {
    throw error;
  }
}
