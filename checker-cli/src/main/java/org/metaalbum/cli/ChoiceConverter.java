package org.metaalbum.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.metaalbum.cli.terminal.DidYouMean;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an enum constant by its name in lower case, and says what there is if there is no such. */
final class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final Class<E> type;

  ChoiceConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String value) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (label(constant).equals(value)) {
        return constant;
      }
    }
    List<String> labels = Arrays.stream(constants).map(ChoiceConverter::label).toList();
    throw new TypeConversionException(
        "'%s' is not one of %s.%s"
            .formatted(value, String.join(", ", labels), DidYouMean.hint(value, labels)));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
