package org.metaalbum.core.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.ConfigurationFacts;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Rule;
import org.metaalbum.core.rule.Subject;

/** The facts that rules are held against in one go, and so which rules apply. */
final class Scope {

  private final InputKind kind;
  private final boolean alone;
  private final DatasetFacts dataset;
  private final @Nullable FamilyFacts family;
  private final @Nullable AlbumFacts album;
  private final @Nullable ConfigurationFacts configuration;

  private Scope(
      InputKind kind,
      boolean alone,
      DatasetFacts dataset,
      @Nullable FamilyFacts family,
      @Nullable AlbumFacts album,
      @Nullable ConfigurationFacts configuration) {
    this.kind = kind;
    this.alone = alone;
    this.dataset = dataset;
    this.family = family;
    this.album = album;
    this.configuration = configuration;
  }

  /** A dataset, a metadata file or documents, without other versions. */
  static Scope alone(InputKind kind, FamilyFacts family) {
    return new Scope(kind, true, family.own(), family, null, null);
  }

  /** A dataset that is a version in a family; what concerns the family is judged there. */
  static Scope member(DatasetFacts dataset) {
    // Its datasheet is judged as that of a dataset without other versions.
    FamilyFacts own = dataset.documents().hasDatasheet() ? FamilyFacts.ofOne("", dataset) : null;
    return new Scope(InputKind.DATASET, false, dataset, own, null, null);
  }

  /** The versions of a dataset, and what stands beside them. */
  static Scope family(FamilyFacts family) {
    return new Scope(InputKind.FAMILY, true, family.own(), family, null, null);
  }

  /** An album, and what stands beside its datasets; null if it is a part of a larger one. */
  static Scope album(DatasetFacts beside, @Nullable AlbumFacts album) {
    return new Scope(InputKind.ALBUM, true, beside, null, album, null);
  }

  /** The waivers of the configuration; nothing of a dataset. */
  static Scope configuration(ConfigurationFacts configuration) {
    DatasetFacts nothing = DatasetFacts.builder(DatasetName.of(""), Layout.NONE).build();
    return new Scope(InputKind.CONFIGURATION, true, nothing, null, null, configuration);
  }

  /** Whether rules of this subject apply. */
  boolean covers(Subject subject) {
    if (configuration != null || subject == Subject.CONFIGURATION) {
      return configuration != null && subject == Subject.CONFIGURATION;
    }
    boolean isDataset = kind == InputKind.DATASET;
    boolean isFamily = kind == InputKind.FAMILY;
    boolean hasCard = dataset.card() != null;
    return switch (subject) {
      case LAYOUT -> !kind.isFile();
      case PARTS, LABELS, IMAGES, COUNTS, DUPLICATES -> isDataset;
      case METADATA -> hasCard || dataset.info() != null || isDataset;
      case INFO -> isDataset || kind == InputKind.INFO;
      case CARD, LICENCE -> hasCard;
      case CHECKSUMS -> !dataset.checksums().isEmpty();
      case CITATION -> !dataset.documents().bibliographies().isEmpty();
      case DATASHEET -> dataset.documents().hasDatasheet();
      case PROVISION, SIZE -> alone && (isDataset || isFamily);
      case VERSION_DATA -> alone && (isDataset || isFamily) && requireFamily().card().isPresent();
      case VERSION -> isFamily || (alone && isDataset && dataset.name().version() != null);
      case VERSIONS -> isFamily;
      case ALBUM -> album != null;
      case CONFIGURATION -> false;
    };
  }

  /** The dataset, or what stands beside datasets. */
  DatasetFacts dataset() {
    return dataset;
  }

  /** Why a rule can't be evaluated that needs this; for a family, of all its versions. */
  Optional<String> whyMissing(Rule rule, Need need) {
    if (rule instanceof AlbumRule && need == Need.ALIKE) {
      return Optional.ofNullable(requireAlbum().duplicates().gaveUp());
    }
    if (rule instanceof AlbumRule && need == Need.PIXELS) {
      return Optional.ofNullable(requireAlbum().duplicates().pixelsUnknown());
    }
    Optional<String> own = dataset.whyMissing(need);
    if (own.isPresent() || !(rule instanceof FamilyRule) || !need.isOfData()) {
      return own;
    }
    return requireFamily().members().stream()
        .flatMap(member -> member.whyMissing(need).stream())
        .findFirst();
  }

  /** The family; only where rules on families apply. */
  FamilyFacts requireFamily() {
    if (family == null) {
      throw new IllegalStateException("no rule on families applies to " + kind);
    }
    return family;
  }

  /** The album; only where rules on albums apply. */
  AlbumFacts requireAlbum() {
    if (album == null) {
      throw new IllegalStateException("no rule on albums applies to " + kind);
    }
    return album;
  }

  /** The configuration; only where rules on it apply. */
  ConfigurationFacts requireConfiguration() {
    if (configuration == null) {
      throw new IllegalStateException("no rule on configurations applies to " + kind);
    }
    return configuration;
  }
}
