package org.metaalbum.core.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import tools.jackson.databind.JsonNode;

/** Tells the generations of metadata files by their keys. */
final class KindDetector {

  private static final Set<String> INFO_KEYS = infoKeys();
  private static final Set<String> CARD_KEYS = keys(DocumentSchema.CARD);

  private KindDetector() {}

  /**
   * A card has more keys that only cards have than keys that only an info.json has; of the two
   * generations of info.json it is the one that fewer keys speak against, the current one in doubt.
   *
   * @param keys the top-level keys
   * @param root the top-level value; null if it could not be read to its end
   * @param forced what it has to be; null to find out. What should be an info.json can still turn
   *     out to be a card, which is a finding then.
   */
  static MetadataKind detect(
      List<String> keys, @Nullable JsonNode root, @Nullable MetadataKind forced) {
    if (forced == MetadataKind.CARD || forced == MetadataKind.LEGACY_INFO) {
      return forced;
    }
    long ofCard =
        keys.stream().filter(k -> CARD_KEYS.contains(k) && !INFO_KEYS.contains(k)).count();
    long ofInfo =
        keys.stream().filter(k -> INFO_KEYS.contains(k) && !CARD_KEYS.contains(k)).count();
    if (ofCard > ofInfo) {
      return MetadataKind.CARD;
    }
    boolean legacy =
        root != null
            && root.isObject()
            && against(DocumentSchema.LEGACY_INFO, root) < against(DocumentSchema.INFO, root);
    return legacy ? MetadataKind.LEGACY_INFO : MetadataKind.INFO;
  }

  private static long against(DocumentSchema generation, JsonNode root) {
    return SchemaValidator.of(generation).validate(root).stream()
        .filter(violation -> violation.property() != null)
        .count();
  }

  private static Set<String> infoKeys() {
    Set<String> keys = new HashSet<>(keys(DocumentSchema.INFO));
    keys.addAll(keys(DocumentSchema.LEGACY_INFO));
    return keys;
  }

  private static Set<String> keys(DocumentSchema schema) {
    return Set.copyOf(SchemaValidator.of(schema).outline().knownKeys(""));
  }
}
