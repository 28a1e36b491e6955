package org.metaalbum.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas (2020-12) that this module ships, by the document that they describe. */
public enum DocumentSchema {
  /** The info.json of a contribution, generation of 2022, the current one. */
  INFO("info.schema.json"),
  /** The info.json of 2021. */
  LEGACY_INFO("info-legacy.schema.json"),
  /** The card of a published dataset. */
  CARD("card.schema.json"),
  /** The JSON report of this program. */
  REPORT("report.schema.json"),
  /** A profile. */
  PROFILE("profile.schema.json"),
  /** The configuration of this program. */
  CONFIGURATION("config.schema.json"),
  /** A baseline. */
  BASELINE("baseline.schema.json");

  private final String fileName;

  DocumentSchema(String fileName) {
    this.fileName = fileName;
  }

  /** The name of the schema's file beside this class. */
  public String fileName() {
    return fileName;
  }

  /** Reads the schema itself. */
  public JsonNode read() {
    return readResource(fileName);
  }

  static JsonNode readResource(String name) {
    try (InputStream stream = openResource(name)) {
      return JsonTree.read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream openResource(String name) {
    InputStream stream = DocumentSchema.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("This build lacks its file " + name);
    }
    return stream;
  }
}
