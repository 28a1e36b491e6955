package org.metaalbum.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says of the terminal decides colour, width and symbols; nothing else does. */
class TerminalTest {

  @Test
  void aTerminalIsColouredUnlessItObjects() {
    assertThat(terminal("80", Map.of()).style(ColourMode.AUTO).colour()).isTrue();
    assertThat(terminal("80", Map.of("NO_COLOR", "")).style(ColourMode.AUTO).colour()).isTrue();
    assertThat(terminal("80", Map.of("NO_COLOR", "1")).style(ColourMode.AUTO).colour()).isFalse();
    assertThat(terminal("80", Map.of("TERM", "dumb")).style(ColourMode.AUTO).colour()).isFalse();
    assertThat(terminal("80", Map.of()).style(ColourMode.NEVER).colour()).isFalse();
  }

  @Test
  void alwaysWinsOverTheEnvironment() {
    assertThat(terminal("80", Map.of("NO_COLOR", "1")).style(ColourMode.ALWAYS).colour()).isTrue();
  }

  @Test
  void aPipeHasAFixedWidthAndNoColour() {
    Properties properties = new Properties();
    properties.setProperty("albumcheck.columns", "57");
    properties.setProperty("albumcheck.utf8", "false");
    assertThat(Terminal.of(properties, Map.of()).style(ColourMode.AUTO)).isEqualTo(Style.PLAIN);
  }

  @ParameterizedTest
  @CsvSource({"80,80", "5,40", "500,140", "0,100", "'',100", "wide,100"})
  void absurdWidthsAreNotTaken(String said, int taken) {
    assertThat(terminal(said, Map.of()).style(ColourMode.AUTO).columns()).isEqualTo(taken);
  }

  private static Terminal terminal(String columns, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("albumcheck.stdout.tty", "true");
    properties.setProperty("albumcheck.columns", columns);
    return Terminal.of(properties, environment);
  }
}
