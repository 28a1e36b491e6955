package org.metaalbum.core.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;
import tools.jackson.databind.JsonNode;

/**
 * An info.json or a card as it was read: its values, where each stands, and what is wrong with it
 * as JSON and by its schema. No judgement beyond that.
 */
public final class Metadata {

  private final String path;
  private final MetadataKind kind;
  private final @Nullable JsonNode root;
  private final Map<String, Location> values;
  private final Map<String, Location> keys;
  private final List<MetadataDefect> defects;

  /**
   * @param path relative to the dataset, with {@code /}
   * @param kind which generation it is
   * @param root the top-level value; null if the text could not be parsed to its end
   * @param values where each value stands, by JSON pointer
   * @param keys where the key of each value stands, by the value's JSON pointer
   * @param defects what is wrong with it, in the order of their places
   */
  public Metadata(
      String path,
      MetadataKind kind,
      @Nullable JsonNode root,
      Map<String, Location> values,
      Map<String, Location> keys,
      List<MetadataDefect> defects) {
    this.path = path;
    this.kind = kind;
    this.root = root;
    this.values = Map.copyOf(values);
    this.keys = Map.copyOf(keys);
    this.defects = List.copyOf(defects);
  }

  /** The file, relative to the dataset. */
  public String path() {
    return path;
  }

  /** Which generation it is. */
  public MetadataKind kind() {
    return kind;
  }

  /** Whether it was parsed to its end and is an object, so that its values can be asked for. */
  public boolean isObject() {
    return root != null && root.isObject();
  }

  /**
   * Why its values can't be used as those of an info.json, or of a card; empty if they can.
   *
   * @param asCard whether a card is wanted
   */
  public Optional<String> obstacle(boolean asCard) {
    if (!isObject()) {
      return Optional.of(path + " could not be parsed");
    }
    return !asCard && kind == MetadataKind.CARD
        ? Optional.of(path + " is a card")
        : Optional.empty();
  }

  /** What is wrong with it as JSON and by its schema. */
  public List<MetadataDefect> defects() {
    return defects;
  }

  /** The value at a JSON pointer, if there is one. */
  public Optional<JsonNode> value(String pointer) {
    if (root == null) {
      return Optional.empty();
    }
    JsonNode node = root.at(pointer);
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }

  /** The whole number at a pointer; empty if there is none, or something else. */
  public OptionalLong integer(String pointer) {
    return value(pointer)
        .filter(
            node -> node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong())
        .map(node -> OptionalLong.of(node.longValue()))
        .orElse(OptionalLong.empty());
  }

  /** The number at a pointer; empty if there is none, or something else. */
  public OptionalDouble number(String pointer) {
    return value(pointer)
        .filter(JsonNode::isNumber)
        .map(node -> OptionalDouble.of(node.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  /** The boolean at a pointer; empty if there is none, or something else. */
  public Optional<Boolean> flag(String pointer) {
    return value(pointer).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** The text at a pointer; empty if there is none, or something else. */
  public Optional<String> text(String pointer) {
    return value(pointer).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  /** Whether something is wrong with the value at a pointer, whatever the dataset. */
  public boolean hasDefectAt(String pointer) {
    Location value = location(pointer);
    return defects.stream()
        .map(MetadataDefect::location)
        .anyMatch(place -> pointer.equals(place.pointer()) || isSamePlace(place, value));
  }

  private static boolean isSamePlace(Location one, Location other) {
    return one.line() != null
        && Objects.equals(one.line(), other.line())
        && Objects.equals(one.column(), other.column());
  }

  /** Where the value at a pointer stands; the whole file if there is no such value. */
  public Location location(String pointer) {
    return values.getOrDefault(pointer, Location.of(path));
  }

  /** Where the key of the value at a pointer stands; the whole file if there is no such value. */
  public Location keyLocation(String pointer) {
    return keys.getOrDefault(pointer, Location.of(path));
  }
}
