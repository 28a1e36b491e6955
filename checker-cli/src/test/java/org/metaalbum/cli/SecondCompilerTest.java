package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * If this fails, a class or a method was renamed, and {@code bin/second-compiler.json} names it as
 * it was: long checks are slower then, and nothing else tells.
 */
class SecondCompilerTest {

  private static final Path FILE = Path.of("../bin/second-compiler.json");

  /** A class and a method, or {@code *} for all of either; with a plus what is to be inlined. */
  private static final Pattern METHOD = Pattern.compile("\"\\+?([\\w/$*]+)\\.([\\w*]+)\"");

  @Test
  void allThatIsNamedIsThere() throws IOException {
    List<String> named =
        METHOD
            .matcher(Files.readString(FILE))
            .results()
            .filter(match -> !match.group(1).endsWith("*"))
            .map(match -> match.group(1) + "." + match.group(2))
            .toList();

    assertThat(named).hasSizeGreaterThan(20).allSatisfy(SecondCompilerTest::isThere);
  }

  private static void isThere(String named) throws ClassNotFoundException {
    int dot = named.indexOf('.');
    String method = named.substring(dot + 1).replace("*", ".*");
    Class<?> type =
        Class.forName(
            named.substring(0, dot).replace('/', '.'),
            /* initialize= */ false,
            SecondCompilerTest.class.getClassLoader());
    assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
        .anyMatch(name -> name.matches(method));
  }
}
