package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, we say that pandas changes what it doesn't, or the other way round. */
class PandasValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"NA", "null", "None", "nan", "NaN", "N/A", "<NA>", "NULL"})
  void theseBecomeMissing(String text) {
    assertThat(PandasValues.isMissing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"na", "none", "Null", "NAN", "nothing", "0"})
  void theseStayWhatTheyAre(String text) {
    assertThat(PandasValues.isMissing(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "1.0", "1e3", "+1", "-0", "inf", ".5", "00"})
  void theseNumbersAreWrittenInAnotherWay(String text) {
    assertThat(PandasValues.isRewrittenNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0", "-3", "12a", "e3", "1_000", "706"})
  void theseAreNot(String text) {
    assertThat(PandasValues.isRewrittenNumber(text)).isFalse();
  }

  @Test
  void aWordThatPandasDropsSaysNoSuperCategoryOnlyWhereNothingElseStands() {
    assertThat(PandasValues.noSuperCategory(List.of("NA", "")).get(0)).isTrue();
    assertThat(PandasValues.noSuperCategory(List.of("NA", "Birds")).get(0)).isFalse();
    assertThat(PandasValues.noSuperCategory(List.of("NAN", "Birds")).get(0)).isTrue();
  }
}
