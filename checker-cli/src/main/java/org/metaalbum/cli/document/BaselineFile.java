package org.metaalbum.cli.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.metaalbum.cli.render.JsonText;
import org.metaalbum.core.report.Baseline;
import org.metaalbum.schema.DocumentSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A baseline as a file. Equal baselines are equal bytes, and one finding is one line, so that a
 * version control system shows what came and went.
 */
public final class BaselineFile {

  private static final String VERSION = "1";
  private static final int MAXIMUM_BYTES = 256 << 20;

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @throws DocumentException if it can't be used
   */
  public static Baseline read(Path file) throws DocumentException {
    JsonNode datasets =
        DocumentFile.read(file, Syntax.JSON, DocumentSchema.BASELINE, MAXIMUM_BYTES)
            .root()
            .path("datasets");
    SortedMap<String, SortedMap<String, Baseline.Accepted>> read = new TreeMap<>();
    datasets.forEachEntry(
        (dataset, rules) -> {
          SortedMap<String, Baseline.Accepted> ofDataset = new TreeMap<>();
          rules.forEachEntry((rule, accepted) -> ofDataset.put(rule, accepted(accepted)));
          read.put(dataset, ofDataset);
        });
    return new Baseline(read);
  }

  private static Baseline.Accepted accepted(JsonNode json) {
    SortedMap<String, Long> findings = new TreeMap<>();
    json.path("findings")
        .forEachEntry((digest, number) -> findings.put(digest, number.longValue()));
    return new Baseline.Accepted(findings, json.path("unlisted").asLong(0));
  }

  /**
   * Writes a baseline; what stands there is replaced.
   *
   * @throws IOException if it can't be written
   */
  public static void write(Baseline baseline, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      JsonText.write(out, json -> write(baseline, json));
    }
  }

  private static void write(Baseline baseline, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("baselineVersion", VERSION);
    json.writeObjectPropertyStart("datasets");
    baseline
        .datasets()
        .forEach(
            (dataset, rules) -> {
              json.writeObjectPropertyStart(dataset);
              rules.forEach((rule, accepted) -> write(rule, accepted, json));
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(String rule, Baseline.Accepted accepted, JsonGenerator json) {
    json.writeObjectPropertyStart(rule);
    json.writeObjectPropertyStart("findings");
    accepted.findings().forEach(json::writeNumberProperty);
    json.writeEndObject();
    if (accepted.unlisted() > 0) {
      json.writeNumberProperty("unlisted", accepted.unlisted());
    }
    json.writeEndObject();
  }
}
