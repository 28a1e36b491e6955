package org.metaalbum.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Holds documents against one of the shipped schemas. The one place that knows the schema library;
 * its sentences are not used, since they follow the machine's language. Safe for use by several
 * threads.
 */
public final class SchemaValidator {

  private static final Map<DocumentSchema, SchemaValidator> VALIDATORS = new ConcurrentHashMap<>();

  private final Schema schema;
  private final SchemaOutline outline;

  private SchemaValidator(JsonNode json) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
    this.outline = new SchemaOutline(json);
  }

  /** The validator for a kind of document; the same one each time. */
  public static SchemaValidator of(DocumentSchema document) {
    return VALIDATORS.computeIfAbsent(document, key -> new SchemaValidator(key.read()));
  }

  /** What the schema says in words. */
  public SchemaOutline outline() {
    return outline;
  }

  /** All departures from the schema, in the order of {@link SchemaViolation}; empty if none. */
  public List<SchemaViolation> validate(JsonNode document) {
    TreeSet<SchemaViolation> violations = new TreeSet<>();
    schema.validate(document).forEach(error -> violations.add(violation(error)));
    return List.copyOf(violations);
  }

  private SchemaViolation violation(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String keyword = error.getKeyword();
    String property = error.getProperty();
    boolean missing = keyword.equals("required") && property != null;
    String expected =
        missing
            ? outline.expectedAt(pointer + "/" + property.replace("~", "~0").replace("/", "~1"))
            : outline.expectedBy(error.getSchemaLocation().getFragment().toString(), keyword);
    return new SchemaViolation(pointer, keyword, property, expected);
  }
}
