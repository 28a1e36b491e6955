package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metaalbum.core.facts.Documents;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LicenceText;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.licence.LicenceFile;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.BibliographyReader;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;

/** Reads what stands beside the metadata and tells whose the images are: LICENSE and .bib files. */
final class ProvenanceReader {

  private static final Pattern LICENCE_NAME =
      Pattern.compile("(?:LICEN[CS]E|COPYING)(?:[._-].*)?", Pattern.CASE_INSENSITIVE);

  private final DatasetSource source;
  private final int maximumBytes;
  private final Map<String, String> unreadable;

  /**
   * @param maximumBytes how much of a LICENSE is read, and the largest .bib that is
   * @param unreadable gets the files that can't be read, with the reason
   */
  ProvenanceReader(DatasetSource source, long maximumBytes, Map<String, String> unreadable) {
    this.source = source;
    this.maximumBytes = Math.toIntExact(maximumBytes);
    this.unreadable = unreadable;
  }

  Documents read(Layout layout) {
    List<LicenceText> licences = new ArrayList<>();
    List<Bibliography> bibliographies = new ArrayList<>();
    for (Entry entry : layout.entries(Role.DOCUMENT).filter(Entry::isReadableFile).toList()) {
      boolean beside = entry.folder().isEmpty();
      if (beside && LICENCE_NAME.matcher(entry.name()).matches()) {
        bytes(entry)
            .map(bytes -> LicenceFile.identify(new String(bytes, StandardCharsets.UTF_8)))
            .ifPresent(ids -> licences.add(new LicenceText(entry.path(), ids)));
      } else if (beside && entry.name().toLowerCase(Locale.ROOT).endsWith(".bib")) {
        bytes(entry)
            .filter(bytes -> bytes.length <= maximumBytes)
            .ifPresent(bytes -> bibliographies.add(BibliographyReader.read(entry.path(), bytes)));
      }
    }
    return new Documents(licences, bibliographies);
  }

  private Optional<byte[]> bytes(Entry entry) {
    try (InputStream in = source.open(entry)) {
      return Optional.of(in.readNBytes(maximumBytes + 1));
    } catch (IOException failure) {
      unreadable.put(entry.path(), ReadFailure.reason(failure));
      return Optional.empty();
    }
  }
}
