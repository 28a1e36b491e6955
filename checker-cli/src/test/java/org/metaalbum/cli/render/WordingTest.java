package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers read the same in every locale. */
class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1.0 kB",
    "1049,1.0 kB",
    "1050,1.1 kB",
    "999949,999.9 kB",
    "999950,1.0 MB",
    "6156000,6.2 MB",
    "3600000000,3.6 GB",
    "9223372036854775807,9223372.0 TB"
  })
  void sizesHaveOneDecimal(long bytes, String expected) {
    assertThat(Wording.bytes(bytes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "999,999", "1000,'1,000'", "123456,'123,456'", "1234567,'1,234,567'"})
  void digitsAreInGroupsOfThree(long number, String expected) {
    assertThat(Wording.number(number)).isEqualTo(expected);
  }

  @Test
  void nounsFollowTheirNumber() {
    assertThat(Wording.count(1, "category")).isEqualTo("1 category");
    assertThat(Wording.count(0, "error")).isEqualTo("0 errors");
    assertThat(Wording.count(28_240, "super-category")).isEqualTo("28,240 super-categories");
  }
}
