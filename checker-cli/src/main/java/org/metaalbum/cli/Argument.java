package org.metaalbum.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or a parameter of a command, and the value that it has. Not by picocli's annotations:
 * reading these takes Java a tenth of a short check (docs/adr/0004-class-data-archive.md).
 *
 * @param <T> the type of the value
 */
final class Argument<T> {

  private final Slot slot = new Slot();

  private Argument(@Nullable T initial) {
    slot.value = initial;
  }

  /** Adds an option that has a value from the start. */
  static <T> Argument<T> option(
      CommandSpec spec, String name, String label, Class<T> type, T initial, String description) {
    Argument<T> argument = new Argument<>(initial);
    spec.addOption(argument.named(name, description).paramLabel(label).type(type).build());
    return argument;
  }

  /** Adds an option that has no value until it is given one. */
  static <T> Argument<T> option(
      CommandSpec spec, String name, String label, Class<T> type, String description) {
    Argument<T> argument = new Argument<>(null);
    spec.addOption(argument.named(name, description).paramLabel(label).type(type).build());
    return argument;
  }

  /** Adds an option that may be given several times. */
  static <T> Argument<List<T>> options(
      CommandSpec spec, String name, String label, Class<T> type, String description) {
    Argument<List<T>> argument = new Argument<>(List.of());
    spec.addOption(
        argument
            .named(name, description)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(type)
            .build());
    return argument;
  }

  /** Adds an option without a value: it is given or not. */
  static Argument<Boolean> flag(CommandSpec spec, String name, String description) {
    Argument<Boolean> argument = new Argument<>(false);
    spec.addOption(argument.named(name, description).type(boolean.class).build());
    return argument;
  }

  /** Adds the parameter that stands at this place, from 0 on. */
  static <T> Argument<T> parameter(
      CommandSpec spec, int place, String label, Class<T> type, String description) {
    Argument<T> argument = new Argument<>(null);
    spec.addPositional(
        argument.placed(String.valueOf(place), label, description).arity("1").type(type).build());
    return argument;
  }

  /** Adds parameters, of which there is at least one. */
  static Argument<List<String>> parameters(CommandSpec spec, String label, String description) {
    Argument<List<String>> argument = new Argument<>(List.of());
    spec.addPositional(
        argument
            .placed("0..*", label, description)
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    return argument;
  }

  private OptionSpec.Builder named(String name, String description) {
    return OptionSpec.builder(name)
        .description(description)
        .initialValue(slot.value)
        .getter(slot)
        .setter(slot);
  }

  private PositionalParamSpec.Builder placed(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .required(true)
        .paramLabel(label)
        .description(description)
        .initialValue(slot.value)
        .getter(slot)
        .setter(slot);
  }

  /** The value, of which there is one from the start, or because it is required. */
  T value() {
    return Objects.requireNonNull(orNull());
  }

  /** The value; null if none was given. */
  @SuppressWarnings("unchecked") // picocli converts to the type that it was told
  @Nullable T orNull() {
    return (T) slot.value;
  }

  /** Where picocli puts the value. */
  private static final class Slot implements IGetter, ISetter {

    private @Nullable Object value;

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as picocli asks
    public <V> V get() {
      return (V) value;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // it has no use for the value before
    public <V> V set(V newValue) {
      V before = (V) value;
      value = newValue;
      return before;
    }
  }
}
