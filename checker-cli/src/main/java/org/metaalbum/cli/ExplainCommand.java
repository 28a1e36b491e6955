package org.metaalbum.cli;

import java.util.List;
import java.util.stream.Stream;
import org.metaalbum.cli.render.MarkdownText;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code album-check explain RULE}. */
final class ExplainCommand implements Subcommand {

  private final Console console;

  private final CommandSpec spec;
  private final Argument<String> rule;
  private final ColourOption colour;

  ExplainCommand(Console console) {
    this.console = console;
    spec =
        Subcommand.spec(
            "explain",
            "Explains one rule: what it wants, why, a bad example, how to mend it.",
            this);
    rule =
        Argument.parameter(spec, 0, "RULE", String.class, "Its id or name: MA301, image-missing.");
    colour = new ColourOption(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    RuleInfo info = RuleCatalogue.find(rule.value()).orElseThrow(this::unknownRule);
    console.print(out -> MarkdownText.write(RuleCatalogue.page(info), colour.style(console), out));
    return ExitCode.CONFORMANT.code();
  }

  private ParameterException unknownRule() {
    List<String> known =
        RuleCatalogue.infos().stream().flatMap(info -> Stream.of(info.id(), info.name())).toList();
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '"
            + rule.value()
            + "'."
            + DidYouMean.hint(rule.value(), known)
            + " 'album-check rules' lists them all.");
  }
}
