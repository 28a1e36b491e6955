package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.Documents;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LicenceText;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.licence.LicenceFile;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.BibliographyReader;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;

/** Reads what stands beside the metadata and tells whose the images are: LICENSE and .bib files. */
final class ProvenanceReader {

  private final DatasetSource source;
  private final int maximumBytes;
  private final Gaps gaps;

  /**
   * @param maximumBytes how much of a LICENSE is read, and the largest .bib that is
   * @param gaps gets the files that can't be read
   */
  ProvenanceReader(DatasetSource source, long maximumBytes, Gaps gaps) {
    this.source = source;
    this.maximumBytes = Math.toIntExact(maximumBytes);
    this.gaps = gaps;
  }

  Documents read(Layout layout) {
    List<LicenceText> licences = new ArrayList<>();
    List<Bibliography> bibliographies = new ArrayList<>();
    for (Entry entry : layout.unusual(Role.DOCUMENT).filter(Entry::isReadableFile).toList()) {
      boolean beside = entry.folder().isEmpty();
      if (beside && KnownNames.isLicenceText(entry.name())) {
        bytes(entry)
            .map(bytes -> LicenceFile.identify(new String(bytes, StandardCharsets.UTF_8)))
            .ifPresent(ids -> licences.add(new LicenceText(entry.path(), ids)));
      } else if (beside && KnownNames.isBibliography(entry.name())) {
        bytes(entry).map(bytes -> bibliography(entry.path(), bytes)).ifPresent(bibliographies::add);
      }
    }
    return new Documents(licences, bibliographies);
  }

  private Bibliography bibliography(String path, byte[] bytes) {
    return bytes.length > maximumBytes
        ? Bibliography.tooLarge(path, maximumBytes)
        : BibliographyReader.read(path, bytes);
  }

  private Optional<byte[]> bytes(Entry entry) {
    try (InputStream in = source.open(entry)) {
      return Optional.of(in.readNBytes(maximumBytes + 1));
    } catch (IOException failure) {
      gaps.addUnreadable(entry, failure);
      return Optional.empty();
    }
  }
}
