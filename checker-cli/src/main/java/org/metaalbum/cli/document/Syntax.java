package org.metaalbum.cli.document;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * How a file of the user is written. Both are read strictly: a key that stands twice is refused.
 */
public enum Syntax {
  /** JSON as in RFC 8259. */
  JSON {
    @Override
    ObjectMapper mapper() {
      return JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
    }
  },
  /**
   * YAML 1.2 without anchors, aliases and tags: nobody needs them here, and they are how YAML files
   * explode.
   */
  YAML {
    @Override
    ObjectMapper mapper() {
      return YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    @Override
    void inspect(String file, byte[] bytes) throws DocumentException {
      Set<String> keys = new HashSet<>();
      try (YAMLParser parser = (YAMLParser) parser(bytes)) {
        boolean ended = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          String problem = null;
          if (ended) {
            problem = "there is a second document in the file (---); remove it.";
          } else if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problem =
                "anchors (&) and aliases (*) are not read here; write the value out, or quote it.";
          } else if (parser.getTypeId() != null) {
            problem = "tags (!) are not read here; write the value without, or quote it.";
          } else if (token == JsonToken.PROPERTY_NAME
              && !keys.add(parser.streamReadContext().pathAsPointer().toString())) {
            problem = "the key '" + parser.currentName() + "' stands twice; remove one of the two.";
          }
          if (problem != null) {
            throw at(file, parser.currentTokenLocation(), problem);
          }
          ended = parser.streamReadContext().inRoot() && !token.isStructStart();
        }
      }
    }
  };

  abstract ObjectMapper mapper();

  /** Refuses what the parser would accept. */
  void inspect(String file, byte[] bytes) throws DocumentException {}

  JsonParser parser(byte[] bytes) {
    return mapper().createParser(bytes);
  }

  /**
   * Parses a text.
   *
   * @param file named in errors
   * @return a missing node if there is nothing in it
   */
  JsonNode parse(String file, byte[] bytes) throws DocumentException {
    try {
      inspect(file, bytes);
      return mapper().readTree(bytes);
    } catch (JacksonException failure) {
      if (failure.getCause() instanceof MarkedYamlEngineException marked
          && marked.getProblemMark().isPresent()) {
        Mark mark = marked.getProblemMark().get();
        throw new DocumentException(
            "%s:%d:%d: this is not YAML: %s."
                .formatted(file, mark.getLine() + 1, mark.getColumn() + 1, marked.getProblem()));
      }
      throw at(
          file,
          failure.getLocation(),
          "this is not %s, here or just before: %s."
              .formatted(name(), firstLine(failure.getOriginalMessage())));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it ends too early");
  }

  private static DocumentException at(
      String file, @Nullable TokenStreamLocation place, String message) {
    int line = place == null ? 1 : Math.max(1, place.getLineNr());
    int column = place == null ? 1 : Math.max(1, place.getColumnNr());
    return new DocumentException("%s:%d:%d: %s".formatted(file, line, column, message));
  }
}
