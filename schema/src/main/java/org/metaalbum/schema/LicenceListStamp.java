package org.metaalbum.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Which edition of the SPDX licence list is shipped. Read without the list itself, since every
 * report names it and few runs need the list.
 *
 * @param version as SPDX numbers it, such as {@code 3.26.0}
 * @param date the day of its release, as in ISO 8601
 */
public record LicenceListStamp(String version, String date) {

  /** The edition that is shipped. */
  public static LicenceListStamp shipped() {
    try (InputStream stream = DocumentSchema.openResource(Licences.LIST);
        JsonParser parser = JsonTree.parser(stream)) {
      return new LicenceListStamp(text(parser, "listVersion"), text(parser, "listDate"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonParser parser, String key) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME && key.equals(parser.currentName())) {
        return parser.nextStringValue();
      }
    }
    throw new IllegalStateException(Licences.LIST + " lacks its " + key);
  }
}
