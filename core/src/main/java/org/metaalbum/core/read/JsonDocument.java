package org.metaalbum.core.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON text while it is made into {@link Metadata}: its values, and where they stand. */
final class JsonDocument {

  private @Nullable JsonNode root;
  private Map<String, Location> values = new HashMap<>();
  private Map<String, Location> keys = new HashMap<>();
  private final Set<String> spoilt = new HashSet<>();

  /** The top-level value; null if the text could not be read to its end. */
  @Nullable JsonNode root() {
    return root;
  }

  void setRoot(JsonNode value) {
    root = value;
  }

  /** Where each value stands, by JSON pointer. */
  Map<String, Location> values() {
    return values;
  }

  /** Where the key of each value stands, by the value's JSON pointer. */
  Map<String, Location> keys() {
    return keys;
  }

  /** Pointers of values that are there and could not be understood; they are not in the tree. */
  Set<String> spoilt() {
    return spoilt;
  }

  /** The keys of the top-level object, also of one that could not be read to its end. */
  List<String> topLevelKeys() {
    return keys.keySet().stream()
        .filter(pointer -> pointer.indexOf('/', 1) < 0)
        .map(pointer -> pointer.substring(1).replace("~1", "/").replace("~0", "~"))
        .sorted()
        .toList();
  }

  /** Treats the value of one key of an object as the value of another. */
  void rename(ObjectNode object, String pointer, String from, String to) {
    object.set(to, object.remove(from));
    String source = child(pointer, from);
    String target = child(pointer, to);
    values = renamed(values, source, target);
    keys = renamed(keys, source, target);
  }

  /** The pointer of what a key holds in the object at {@code pointer}. */
  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static Map<String, Location> renamed(
      Map<String, Location> places, String source, String target) {
    Map<String, Location> renamed = new HashMap<>();
    places.forEach(
        (pointer, place) -> {
          boolean inside = pointer.equals(source) || pointer.startsWith(source + "/");
          String now = inside ? target + pointer.substring(source.length()) : pointer;
          renamed.put(
              now, new Location(place.path(), place.line(), place.column(), now, null, null));
        });
    return renamed;
  }
}
