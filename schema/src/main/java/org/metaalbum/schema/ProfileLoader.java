package org.metaalbum.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Loads profiles: the shipped ones by name, a user's own by path. A profile that extends another
 * starts from it and says only what differs. A severity for a rule turns it on as well.
 */
public final class ProfileLoader {

  /** The names of the shipped profiles, from the least to the most demanding. */
  public static final List<String> SHIPPED = List.of("format", "contribution", "release");

  private static final long MAXIMUM_BYTES = 1 << 20;

  private final List<String> chain = new ArrayList<>();

  private ProfileLoader() {}

  /**
   * Loads a profile and all that it extends.
   *
   * @param nameOrPath {@code format}, {@code contribution}, {@code release}, or a path to a JSON
   *     file; a file of a shipped name is reached as {@code ./format}
   * @throws ProfileException if there is no such profile, or it or one that it extends can't be
   *     used
   */
  public static Profile load(String nameOrPath) throws ProfileException {
    return load(nameOrPath, Path.of(""));
  }

  /**
   * The same, where a path is relative to a folder.
   *
   * @throws ProfileException if there is no such profile, or it or one that it extends can't be
   *     used
   */
  public static Profile load(String nameOrPath, Path folder) throws ProfileException {
    return new ProfileLoader().load(nameOrPath, folder, null);
  }

  private Profile load(String nameOrPath, Path folder, @Nullable Origin from)
      throws ProfileException {
    Origin origin = open(nameOrPath, folder, from);
    if (chain.contains(origin.id())) {
      throw problem(
          "Profiles extend each other in a circle: "
              + String.join(" -> ", chain)
              + " -> "
              + origin.id()
              + ".",
          from);
    }
    chain.add(origin.id());
    // Those that are shipped are valid by a test, and the schema library takes long to load.
    JsonNode json =
        SHIPPED.contains(origin.id())
            ? ProfileFile.parse(origin.id(), origin.bytes())
            : ProfileFile.read(origin.id(), origin.bytes());
    JsonNode parent = json.path("extends");
    Profile base =
        parent.isMissingNode()
            ? new Profile("", "", Map.of(), Set.of(), Set.of(), Set.of(), true, Thresholds.DEFAULT)
            : load(parent.stringValue(), origin.folder(), origin);
    return extend(
        base, json, json.path("name").stringValue(), json.path("description").stringValue());
  }

  /**
   * The same profile with changes of a configuration, which has the keys {@code rules} and {@code
   * thresholds} in the form of a profile.
   *
   * @param changes valid by the schema of profiles
   */
  public static Profile adjusted(Profile base, JsonNode changes) {
    return extend(base, changes, base.name(), base.description());
  }

  private static Profile extend(Profile base, JsonNode json, String name, String description) {
    Map<String, Severity> severities = new HashMap<>(base.severities());
    Set<String> on = new HashSet<>(base.on());
    Set<String> off = new HashSet<>(base.off());
    Set<String> unwaivable = new HashSet<>(base.unwaivable());
    json.path("unwaivable").forEach(id -> unwaivable.add(id.stringValue()));
    json.path("rules")
        .forEachEntry(
            (id, node) -> {
              String setting = node.stringValue();
              boolean turnedOff = setting.equals("off");
              (turnedOff ? off : on).add(id);
              (turnedOff ? on : off).remove(id);
              if (!turnedOff && !setting.equals("on")) {
                severities.put(id, Severity.valueOf(setting.toUpperCase(Locale.ROOT)));
              }
            });
    return new Profile(
        name,
        description,
        severities,
        on,
        off,
        unwaivable,
        json.path("trustsCache").asBoolean(base.trustsCache()),
        thresholds(base.thresholds(), json.path("thresholds")));
  }

  private static Thresholds thresholds(Thresholds base, JsonNode json) {
    return new Thresholds(
        json.path("imageWidth").asInt(base.imageWidth()),
        json.path("imageHeight").asInt(base.imageHeight()),
        json.path("minimumCategories").asInt(base.minimumCategories()),
        json.path("imagesPerCategory").asInt(base.imagesPerCategory()),
        json.path("microCategories").asInt(base.microCategories()),
        json.path("maximumImageBytes").asLong(base.maximumImageBytes()),
        json.path("maximumImagePixels").asLong(base.maximumImagePixels()),
        json.path("maximumMetadataBytes").asLong(base.maximumMetadataBytes()));
  }

  private static Origin open(String nameOrPath, Path folder, @Nullable Origin from)
      throws ProfileException {
    if (SHIPPED.contains(nameOrPath)) {
      try (InputStream stream =
          ProfileLoader.class.getResourceAsStream("profiles/" + nameOrPath + ".json")) {
        if (stream == null) {
          throw new IllegalStateException("This build lacks its profile " + nameOrPath);
        }
        return new Origin(nameOrPath, Path.of(""), stream.readAllBytes());
      } catch (IOException e) {
        throw problem("The shipped profile '" + nameOrPath + "' can't be read.", from);
      }
    }
    try {
      Path path = folder.resolve(nameOrPath).toAbsolutePath().normalize();
      if (!Files.isRegularFile(path)) {
        throw problem(
            "There is no profile '"
                + nameOrPath
                + "'. Give "
                + String.join(", ", SHIPPED)
                + ", or the path of a JSON file.",
            from);
      }
      if (Files.size(path) > MAXIMUM_BYTES) {
        throw problem("The profile '" + nameOrPath + "' is larger than 1 MiB.", from);
      }
      return new Origin(path.toString(), path.resolveSibling(""), Files.readAllBytes(path));
    } catch (IOException | InvalidPathException e) {
      throw problem("The profile '" + nameOrPath + "' can't be read.", from);
    }
  }

  private static ProfileException problem(String message, @Nullable Origin from) {
    return from == null
        ? new ProfileException(message, null, 0, 0)
        : ProfileFile.at(from.id(), from.bytes(), "/extends", message);
  }

  /**
   * Where a profile comes from.
   *
   * @param id its name if it is shipped, else its absolute path
   * @param folder where its file stands; of no meaning if it is shipped
   * @param bytes its text
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Origin(String id, Path folder, byte[] bytes) {}
}
