package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How this program writes JSON: two spaces, LF on every system, characters as themselves. */
public final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonText() {}

  /**
   * Writes one JSON text and a line end, and leaves {@code out} open.
   *
   * @throws IOException if {@code out} can't be written to
   */
  public static void write(Writer out, Consumer<JsonGenerator> content) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(new Layout(), new SurrogateEscaper(out))) {
      content.accept(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
  }

  /** Each generator needs a printer of its own, since a printer counts its depth. */
  private static final class Layout extends ObjectWriteContext.Base {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      Separators separators =
          Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER);
    }
  }
}
