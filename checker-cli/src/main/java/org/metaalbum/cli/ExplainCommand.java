package org.metaalbum.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.metaalbum.cli.render.MarkdownText;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code album-check explain RULE}. */
@Command(
    name = "explain",
    description = "Explains one rule: what it wants, why, a bad example, how to mend it.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "Its id or name: MA301, image-missing.")
  private String rule = "";

  @Mixin private ColourOption colour = new ColourOption();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleInfo info = RuleCatalogue.find(rule).orElseThrow(this::unknownRule);
    console.print(out -> MarkdownText.write(RuleCatalogue.page(info), colour.style(console), out));
    return ExitCode.CONFORMANT.code();
  }

  private ParameterException unknownRule() {
    List<String> known =
        RuleCatalogue.infos().stream().flatMap(info -> Stream.of(info.id(), info.name())).toList();
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '"
            + rule
            + "'."
            + DidYouMean.hint(rule, known)
            + " 'album-check rules' lists them all.");
  }
}
