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
 * If this fails, a class or a method was renamed, and a file for Java's compilers names it as it
 * was: long checks are slower then, and nothing else tells.
 */
class SecondCompilerTest {

  private static final Path LOOPS = Path.of("../bin/second-compiler.json");
  private static final Path SOONER = Path.of("../bin/compile-sooner.txt");

  /** A class and a method, or {@code *} for all of either; with a plus what is to be inlined. */
  private static final Pattern METHOD = Pattern.compile("\"\\+?([\\w/$*]+)\\.([\\w*]+)\"");

  /** The same in the form of the other file. */
  private static final Pattern COMMAND = Pattern.compile(",([\\w.$]+)::([\\w*]+),");

  @Test
  void allThatIsNamedIsThere() throws IOException {
    assertThat(named(METHOD, LOOPS)).hasSizeGreaterThan(20).allSatisfy(SecondCompilerTest::isThere);
    assertThat(named(COMMAND, SOONER)).hasSize(8).allSatisfy(SecondCompilerTest::isThere);
  }

  private static List<String> named(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .filter(match -> !match.group(1).endsWith("*"))
        .map(match -> match.group(1).replace('/', '.') + "::" + match.group(2))
        .toList();
  }

  private static void isThere(String named) throws ClassNotFoundException {
    int end = named.indexOf("::");
    String method = named.substring(end + 2).replace("*", ".*");
    Class<?> type =
        Class.forName(
            named.substring(0, end),
            /* initialize= */ false,
            SecondCompilerTest.class.getClassLoader());
    assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
        .anyMatch(name -> name.matches(method));
  }
}
