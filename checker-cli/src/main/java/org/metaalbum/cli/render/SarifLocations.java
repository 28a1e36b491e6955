package org.metaalbum.cli.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Location;
import tools.jackson.core.JsonGenerator;

/** Places as SARIF tells them: a file of the repository, a region in it, and a name of its own. */
final class SarifLocations {

  /** What relative URIs are relative to: the folder of the run, which a reader has to know. */
  private static final String BASE = "%SRCROOT%";

  private final Places places;

  SarifLocations(Places places) {
    this.places = places;
  }

  /** Says what relative URIs are relative to. */
  static void writeBases(JsonGenerator json) {
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(BASE);
    json.writeObjectPropertyStart("description");
    json.writeStringProperty("text", "The folder that album-check was run in.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes the places that something is found in; one. */
  void write(JsonGenerator json, DatasetReport dataset, Location location) {
    json.writeArrayPropertyStart("locations");
    write(json, dataset, location, null);
    json.writeEndArray();
  }

  /** Writes the place of all of a PATH. */
  void write(JsonGenerator json, DatasetReport dataset) {
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    writeArtifact(json, places.of(dataset).file());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Writes the other places, numbered from 1. */
  void writeRelated(JsonGenerator json, DatasetReport dataset, List<Location> related) {
    if (!related.isEmpty()) {
      json.writeArrayPropertyStart("relatedLocations");
      for (int i = 0; i < related.size(); i++) {
        write(json, dataset, related.get(i), i + 1);
      }
      json.writeEndArray();
    }
  }

  private void write(
      JsonGenerator json, DatasetReport dataset, Location location, @Nullable Integer id) {
    Places.Place place = places.of(dataset, location);
    json.writeStartObject();
    if (id != null) {
      json.writeNumberProperty("id", id);
    }
    json.writeObjectPropertyStart("physicalLocation");
    writeArtifact(json, place.file());
    // A line of a file in an archive is no line of the archive.
    if (location.line() != null && place.member() == null) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", location.line());
      if (location.column() != null) {
        json.writeNumberProperty("startColumn", location.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    writeLogical(json, location, place.member());
    json.writeEndObject();
  }

  private static void writeArtifact(JsonGenerator json, String file) {
    json.writeObjectPropertyStart("artifactLocation");
    if (file.startsWith("/")) {
      json.writeStringProperty("uri", "file://" + encoded(file));
    } else {
      json.writeStringProperty("uri", encoded(file));
      json.writeStringProperty("uriBaseId", BASE);
    }
    json.writeEndObject();
  }

  private static void writeLogical(JsonGenerator json, Location location, @Nullable String member) {
    String detail = Wording.detail(location);
    String pointer = location.pointer() == null ? "" : location.pointer();
    if (member == null && detail.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("logicalLocations");
    if (member != null) {
      String place = Wording.place(location);
      String path = place.substring(location.path().length());
      writeLogical(json, "archive-member", member + path);
    }
    if (!pointer.isEmpty()) {
      writeLogical(json, "property", pointer);
    } else if (!detail.isEmpty()) {
      writeLogical(json, "cell", detail);
    }
    json.writeEndArray();
  }

  private static void writeLogical(JsonGenerator json, String kind, String name) {
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", name);
    json.writeStringProperty("kind", kind);
    json.writeEndObject();
  }

  /** Percent-encodes all but what RFC 3986 calls unreserved, and the slash. */
  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "-._~/".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return uri.toString();
  }

  private static final String HEX = "0123456789ABCDEF";
}
