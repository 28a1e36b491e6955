package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A half of a surrogate pair would end a report that goes to a file. */
class SurrogateEscaperTest {

  @ParameterizedTest
  @CsvSource({
    "a\ud83d\ude00b, a\ud83d\ude00b",
    "\ud83dx, \\ud83dx",
    "\ude00\ud83dx, \\ude00\\ud83dx",
    "\ud83d\ud83d\ude00, \\ud83d\ud83d\ude00",
  })
  void onlyHalvesAreEscapedWhereverTheTextIsCut(String text, String written) throws IOException {
    StringWriter whole = new StringWriter();
    new SurrogateEscaper(whole).write(text);
    assertThat(whole).hasToString(written);
    StringWriter pieces = new StringWriter();
    SurrogateEscaper escaper = new SurrogateEscaper(pieces);
    for (int i = 0; i < text.length(); i++) {
      escaper.write(text.charAt(i));
    }
    assertThat(pieces).hasToString(written);
  }
}
