package org.metaalbum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

  /** If this fails, a report is given again from a cache although a threshold has changed. */
  @Test
  void eachNumberIsTold() {
    int count = Thresholds.class.getRecordComponents().length;

    assertThat(new Thresholds(1, 2, 3, 4, 5, 6, 7, 8))
        .hasToString(LongStream.rangeClosed(1, count).boxed().toList().toString());
  }
}
