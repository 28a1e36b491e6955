package org.metaalbum.cli.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.core.report.Glob;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.ProfileLoader;
import org.metaalbum.schema.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The configuration of a check ({@code docs/configuration.md}). */
public final class Configuration {

  /** Where it is looked for: in the current folder. */
  public static final String FILE_NAME = "album-check.yaml";

  private static final int MAXIMUM_BYTES = 1 << 20;

  private final DocumentFile document;
  private final Path file;
  private final List<Waiver> waivers;

  private Configuration(Path file, DocumentFile document) throws DocumentException {
    this.file = file;
    this.document = document;
    this.waivers = readWaivers();
  }

  /**
   * Reads a configuration.
   *
   * @throws DocumentException if it can't be used
   */
  public static Configuration read(Path file) throws DocumentException {
    return new Configuration(
        file, DocumentFile.read(file, Syntax.YAML, DocumentSchema.CONFIGURATION, MAXIMUM_BYTES));
  }

  /** The file as reports name it. */
  public String file() {
    return document.name();
  }

  /** The folder that paths in it are relative to. */
  public Path folder() {
    return file.toAbsolutePath().resolveSibling("");
  }

  /** The name of a shipped profile, or the path of a profile's file; null if it names none. */
  public @Nullable String profile() {
    return document.root().path("profile").asStringOpt().orElse(null);
  }

  /** An error in the profile that it names. */
  public DocumentException inProfile(String message) {
    return document.at("/profile", message);
  }

  /** {@code error}, {@code warning} or {@code never}, if it says so. */
  public Optional<String> failOn() {
    return document.root().path("fail-on").asStringOpt();
  }

  /** Its waivers, in the order of the file. */
  public List<Waiver> waivers() {
    return waivers;
  }

  /**
   * A profile with the severities and thresholds of this configuration.
   *
   * @throws DocumentException if it names a rule that there is not, or that this profile doesn't
   *     let anybody play down
   */
  public Profile applyTo(Profile profile) throws DocumentException {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    changes.set("rules", rules(profile));
    JsonNode thresholds = document.root().path("thresholds");
    if (!thresholds.isMissingNode()) {
      changes.set("thresholds", thresholds);
    }
    return ProfileLoader.adjusted(profile, changes);
  }

  private ObjectNode rules(Profile profile) throws DocumentException {
    ObjectNode rules = JsonNodeFactory.instance.objectNode();
    JsonNode severities = document.root().path("severities");
    for (String name : severities.propertyNames()) {
      String pointer = DocumentFile.child("/severities", name);
      RuleInfo rule = rule(name, pointer);
      String setting = severities.path(name).stringValue();
      if (rules.has(rule.id())) {
        throw document.at(
            pointer, "%s (%s) stands twice; remove one.".formatted(rule.id(), rule.name()));
      }
      if (profile.unwaivable().contains(rule.id()) && isLess(setting, rule, profile)) {
        throw document.at(
            pointer,
            "%s (%s) can't be '%s' under the profile %s; remove the line, or take another profile."
                .formatted(rule.id(), rule.name(), setting, profile.name()));
      }
      rules.put(rule.id(), setting);
    }
    return rules;
  }

  private static boolean isLess(String setting, RuleInfo rule, Profile profile) {
    if (setting.equals("on")) {
      return false;
    }
    Severity usual = profile.severity(rule.id()).orElse(rule.severity());
    return setting.equals("off")
        || Severity.valueOf(setting.toUpperCase(Locale.ROOT)).compareTo(usual) > 0;
  }

  private List<Waiver> readWaivers() throws DocumentException {
    JsonNode nodes = document.root().path("waivers");
    List<String> pointers =
        IntStream.range(0, nodes.size()).mapToObj(i -> "/waivers/" + i).toList();
    Map<String, Location> places = document.places(Set.copyOf(pointers));
    List<Waiver> read = new ArrayList<>();
    for (String pointer : pointers) {
      Location place = places.getOrDefault(pointer, Location.of(file()));
      read.add(waiver(document.root().at(pointer), pointer, place));
    }
    return read;
  }

  private Waiver waiver(JsonNode node, String pointer, Location place) throws DocumentException {
    RuleInfo rule = rule(node.path("rule").stringValue(), pointer + "/rule");
    if (rule.subject() == Subject.CONFIGURATION) {
      throw document.at(
          pointer + "/rule",
          "%s is about waivers, and can't be waived; mend the waiver that it is about."
              .formatted(rule.id()));
    }
    return new Waiver(
        rule.id(),
        glob(node, "dataset"),
        glob(node, "path"),
        glob(node, "pointer"),
        node.path("reason").stringValue(),
        node.path("owner").stringValue(),
        expires(node, pointer),
        place);
  }

  private static @Nullable Glob glob(JsonNode waiver, String key) {
    return waiver.path(key).asStringOpt().map(Glob::new).orElse(null);
  }

  private @Nullable LocalDate expires(JsonNode waiver, String pointer) throws DocumentException {
    JsonNode day = waiver.path("expires");
    try {
      return day.isMissingNode() ? null : LocalDate.parse(day.stringValue());
    } catch (DateTimeParseException noDay) {
      throw document.at(
          pointer + "/expires",
          "'%s/expires' should be a day, as 2027-12-31, and is %s.".formatted(pointer, day));
    }
  }

  private RuleInfo rule(String idOrName, String pointer) throws DocumentException {
    Optional<RuleInfo> rule = RuleCatalogue.find(idOrName);
    if (rule.isEmpty()) {
      List<String> known =
          RuleCatalogue.infos().stream().flatMap(r -> Stream.of(r.id(), r.name())).toList();
      throw document.at(
          pointer,
          "there is no rule '%s'.%s 'album-check rules' lists them all."
              .formatted(idOrName, DidYouMean.hint(idOrName, known)));
    }
    return rule.get();
  }
}
