package org.metaalbum.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.document.Configuration;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --profile}, and the profile that it or the configuration names. */
final class ProfileOption {

  private static final String DEFAULT = "contribution";

  private final CommandSpec spec;
  private final Argument<String> option;

  ProfileOption(CommandSpec spec) {
    this.spec = spec;
    this.option =
        Argument.option(
            spec,
            "--profile",
            "NAME|FILE",
            String.class,
            "What to demand: format, contribution (the default), release, or a file.");
  }

  /** The profile, with what the configuration changes in it. */
  Profile load(@Nullable Configuration configuration) {
    String name = DEFAULT;
    Path folder = Path.of("");
    String given = option.orNull();
    if (given != null) {
      name = given;
    } else if (configuration != null && configuration.profile() != null) {
      name = configuration.profile();
      folder = configuration.folder();
    }
    Profile profile;
    try {
      profile = ProfileLoader.load(name, folder);
    } catch (ProfileException e) {
      throw unusable(
          configuration, place(e) + e.getMessage() + DidYouMean.hint(name, ProfileLoader.SHIPPED));
    }
    Set<String> known =
        RuleCatalogue.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
    for (String id : profile.ruleIds()) {
      if (!known.contains(id)) {
        throw unusable(
            configuration,
            name
                + " names the rule "
                + id
                + ", and there is none of that id; 'album-check rules' lists them all.");
      }
    }
    try {
      return configuration == null ? profile : configuration.applyTo(profile);
    } catch (DocumentException problem) {
      throw usage(problem);
    }
  }

  /** An error at whoever named the profile. */
  private ParameterException unusable(@Nullable Configuration configuration, String message) {
    return configuration == null || option.orNull() != null
        ? usage("--profile: " + message)
        : usage(configuration.inProfile(message));
  }

  private static String place(ProfileException problem) {
    if (problem.file() == null) {
      return "";
    }
    return problem.line() == 0
        ? problem.file() + ": "
        : "%s:%s:%s: ".formatted(problem.file(), problem.line(), problem.column());
  }

  private ParameterException usage(DocumentException problem) {
    return usage(String.valueOf(problem.getMessage()));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
