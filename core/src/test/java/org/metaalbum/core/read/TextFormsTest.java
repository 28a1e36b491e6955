package org.metaalbum.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, two categories are taken for one, or one for two. */
class TextFormsTest {

  @ParameterizedTest
  @CsvSource({
    "bee, Bee",
    "brown bear, Brown  Bear",
    "\u00e9t\u00e9, e\u0301te\u0301",
    "INSECT, insect",
    "bee, be\u200be",
  })
  void variantsOfALabelMeet(String one, String other) {
    assertThat(TextForms.label(one)).isEqualTo(TextForms.label(other));
  }

  @ParameterizedTest
  @CsvSource({"a, A", "bee, bees", "\u00b5, m", "x1, x2"})
  void differentLabelsStayApart(String one, String other) {
    assertThat(TextForms.label(one)).isNotEqualTo(TextForms.label(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00a0b", "\u200bx", "x\u0007", "a\nb", "\u202ex", "x\ufeff"})
  void whatCannotBeSeenIsFound(String text) {
    assertThat(TextForms.hasInvisible(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"brown bear", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u00e9\u6f22"})
  void ordinaryTextOfAnyScriptIsVisible(String text) {
    assertThat(TextForms.hasInvisible(text)).isFalse();
  }

  @Test
  void foldingDoesNotDependOnTheLocale() {
    assertThat(TextForms.folded("TITLE.JPG")).isEqualTo("title.jpg");
  }
}
