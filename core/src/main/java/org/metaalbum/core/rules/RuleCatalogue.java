package org.metaalbum.core.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.rule.Rule;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.album.DatasetIdTwice;
import org.metaalbum.core.rules.album.DatasetNameTwice;
import org.metaalbum.core.rules.album.DomainNameDiffers;
import org.metaalbum.core.rules.album.DomainSetTwice;
import org.metaalbum.core.rules.album.OpenmlIdTwice;
import org.metaalbum.core.rules.album.VersionInTwoPlaces;
import org.metaalbum.core.rules.album.VersionsApart;
import org.metaalbum.core.rules.counts.CategoryOutsideMini;
import org.metaalbum.core.rules.counts.MaximumImages;
import org.metaalbum.core.rules.counts.MedianImages;
import org.metaalbum.core.rules.counts.MinimumImages;
import org.metaalbum.core.rules.counts.SuperCategoriesFlag;
import org.metaalbum.core.rules.counts.TooFewCategories;
import org.metaalbum.core.rules.counts.TooFewImages;
import org.metaalbum.core.rules.counts.TotalCategories;
import org.metaalbum.core.rules.counts.TotalSuperCategories;
import org.metaalbum.core.rules.counts.UniformFlag;
import org.metaalbum.core.rules.images.ImageAnimated;
import org.metaalbum.core.rules.images.ImageCoding;
import org.metaalbum.core.rules.images.ImageCorrupt;
import org.metaalbum.core.rules.images.ImageEmpty;
import org.metaalbum.core.rules.images.ImageEndMissing;
import org.metaalbum.core.rules.images.ImageExtension;
import org.metaalbum.core.rules.images.ImageFormatAllowed;
import org.metaalbum.core.rules.images.ImageGps;
import org.metaalbum.core.rules.images.ImageLfsPointer;
import org.metaalbum.core.rules.images.ImageMissing;
import org.metaalbum.core.rules.images.ImageNameDiffers;
import org.metaalbum.core.rules.images.ImageNotAnImage;
import org.metaalbum.core.rules.images.ImageOrientation;
import org.metaalbum.core.rules.images.ImageOverLimit;
import org.metaalbum.core.rules.images.ImagePixels;
import org.metaalbum.core.rules.images.ImageSize;
import org.metaalbum.core.rules.images.ImageTrailingData;
import org.metaalbum.core.rules.images.ImageTruncated;
import org.metaalbum.core.rules.images.ImageUnlabelled;
import org.metaalbum.core.rules.labels.CategoryInTwoSuperCategories;
import org.metaalbum.core.rules.labels.CategoryReadAsMissing;
import org.metaalbum.core.rules.labels.CategoryReadAsNumber;
import org.metaalbum.core.rules.labels.CategoryVariants;
import org.metaalbum.core.rules.labels.CellEmpty;
import org.metaalbum.core.rules.labels.CellInvisible;
import org.metaalbum.core.rules.labels.CellSpaces;
import org.metaalbum.core.rules.labels.ColumnMisnamed;
import org.metaalbum.core.rules.labels.ColumnMissing;
import org.metaalbum.core.rules.labels.ColumnTwice;
import org.metaalbum.core.rules.labels.Delimiter;
import org.metaalbum.core.rules.labels.FileInTwoCategories;
import org.metaalbum.core.rules.labels.FileLabelledTwice;
import org.metaalbum.core.rules.labels.FileNamePath;
import org.metaalbum.core.rules.labels.HeaderMissing;
import org.metaalbum.core.rules.labels.HeaderRepeated;
import org.metaalbum.core.rules.labels.LabelsBom;
import org.metaalbum.core.rules.labels.LabelsEmpty;
import org.metaalbum.core.rules.labels.LabelsEncoding;
import org.metaalbum.core.rules.labels.LabelsLimit;
import org.metaalbum.core.rules.labels.LabelsLineEnds;
import org.metaalbum.core.rules.labels.LabelsNul;
import org.metaalbum.core.rules.labels.LabelsQuotes;
import org.metaalbum.core.rules.labels.RowBlank;
import org.metaalbum.core.rules.labels.RowRagged;
import org.metaalbum.core.rules.labels.SuperCategoryPartial;
import org.metaalbum.core.rules.labels.SuperCategoryReadAsMissing;
import org.metaalbum.core.rules.labels.SuperCategoryVariants;
import org.metaalbum.core.rules.layout.CardMissing;
import org.metaalbum.core.rules.layout.FileUnexpected;
import org.metaalbum.core.rules.layout.FileUnreadable;
import org.metaalbum.core.rules.layout.ImageInRoot;
import org.metaalbum.core.rules.layout.ImageNested;
import org.metaalbum.core.rules.layout.ImagesFolderMissing;
import org.metaalbum.core.rules.layout.InfoMissing;
import org.metaalbum.core.rules.layout.LabelsMissing;
import org.metaalbum.core.rules.layout.LinkDangling;
import org.metaalbum.core.rules.layout.LinkEscapes;
import org.metaalbum.core.rules.layout.LinkInternal;
import org.metaalbum.core.rules.layout.NameCaseTwins;
import org.metaalbum.core.rules.layout.NameControlCharacter;
import org.metaalbum.core.rules.layout.NameNotPortable;
import org.metaalbum.core.rules.layout.NameUnicodeTwins;
import org.metaalbum.core.rules.layout.NotARegularFile;
import org.metaalbum.core.rules.layout.PartMisnamed;
import org.metaalbum.core.rules.layout.PartWrongKind;
import org.metaalbum.core.rules.layout.SystemJunk;
import org.metaalbum.core.rules.metadata.CardCitation;
import org.metaalbum.core.rules.metadata.CardDate;
import org.metaalbum.core.rules.metadata.CardDomainId;
import org.metaalbum.core.rules.metadata.CardDomainName;
import org.metaalbum.core.rules.metadata.CardEmail;
import org.metaalbum.core.rules.metadata.CardFileName;
import org.metaalbum.core.rules.metadata.CardId;
import org.metaalbum.core.rules.metadata.CardImagesPerCategory;
import org.metaalbum.core.rules.metadata.CardKeywords;
import org.metaalbum.core.rules.metadata.CardMedian;
import org.metaalbum.core.rules.metadata.CardMicroCategories;
import org.metaalbum.core.rules.metadata.CardMiniCategories;
import org.metaalbum.core.rules.metadata.CardMoreSuperCategories;
import org.metaalbum.core.rules.metadata.CardOpenmlId;
import org.metaalbum.core.rules.metadata.CardOrder;
import org.metaalbum.core.rules.metadata.CardSuperCategories;
import org.metaalbum.core.rules.metadata.CardTotalImages;
import org.metaalbum.core.rules.metadata.CardUniform;
import org.metaalbum.core.rules.metadata.CardUrl;
import org.metaalbum.core.rules.metadata.CardVersionsNested;
import org.metaalbum.core.rules.metadata.InfoColumnsClash;
import org.metaalbum.core.rules.metadata.InfoIsCard;
import org.metaalbum.core.rules.metadata.InfoLegacy;
import org.metaalbum.core.rules.metadata.InfoMedian;
import org.metaalbum.core.rules.metadata.InfoOrder;
import org.metaalbum.core.rules.metadata.InfoSuperCategories;
import org.metaalbum.core.rules.metadata.InfoUniform;
import org.metaalbum.core.rules.metadata.JsonByteOrderMark;
import org.metaalbum.core.rules.metadata.JsonDuplicateKey;
import org.metaalbum.core.rules.metadata.JsonEncoding;
import org.metaalbum.core.rules.metadata.JsonLimit;
import org.metaalbum.core.rules.metadata.JsonNotObject;
import org.metaalbum.core.rules.metadata.JsonSyntax;
import org.metaalbum.core.rules.metadata.KeyMissing;
import org.metaalbum.core.rules.metadata.KeyMisspelt;
import org.metaalbum.core.rules.metadata.KeyUnknown;
import org.metaalbum.core.rules.metadata.TextUntidy;
import org.metaalbum.core.rules.metadata.ValueEmpty;
import org.metaalbum.core.rules.metadata.ValueInvalid;
import org.metaalbum.core.rules.metadata.ValueType;
import org.metaalbum.core.rules.versions.CardDataDiffers;
import org.metaalbum.core.rules.versions.CategoryNotInLarger;
import org.metaalbum.core.rules.versions.CategoryRenamed;
import org.metaalbum.core.rules.versions.DatasetNameDiffers;
import org.metaalbum.core.rules.versions.FamilyName;
import org.metaalbum.core.rules.versions.ImageBytesDiffer;
import org.metaalbum.core.rules.versions.ImageCategoryDiffers;
import org.metaalbum.core.rules.versions.ImageNotInLarger;
import org.metaalbum.core.rules.versions.ImageRenamed;
import org.metaalbum.core.rules.versions.MicroCategories;
import org.metaalbum.core.rules.versions.MiniCategoryMissing;
import org.metaalbum.core.rules.versions.SuperCategoryDiffers;
import org.metaalbum.core.rules.versions.VersionImages;
import org.metaalbum.core.rules.versions.VersionMislabelled;
import org.metaalbum.core.rules.versions.VersionMissing;
import org.metaalbum.core.rules.versions.VersionNotInCard;
import org.metaalbum.core.rules.versions.VersionTwice;
import org.metaalbum.schema.Thresholds;

/** All rules, one line each, and their explanation pages. */
public final class RuleCatalogue {

  private RuleCatalogue() {}

  /** All rules, ordered by id, comparing with these thresholds. */
  public static List<Rule> rules(Thresholds thresholds) {
    return List.of(
        new ImagesFolderMissing(),
        new PartMisnamed(),
        new PartWrongKind(),
        new ImageNested(),
        new ImageInRoot(),
        new FileUnexpected(),
        new SystemJunk(),
        new LinkEscapes(),
        new LinkDangling(),
        new LinkInternal(),
        new NotARegularFile(),
        new NameCaseTwins(),
        new NameUnicodeTwins(),
        new NameNotPortable(),
        new NameControlCharacter(),
        new FileUnreadable(),
        new InfoMissing(),
        new JsonEncoding(),
        new JsonByteOrderMark(),
        new JsonSyntax(),
        new JsonDuplicateKey(),
        new JsonNotObject(),
        new JsonLimit(),
        new InfoIsCard(),
        new KeyMissing(),
        new KeyUnknown(),
        new KeyMisspelt(),
        new ValueType(),
        new ValueInvalid(),
        new ValueEmpty(),
        new TextUntidy(),
        new InfoLegacy(),
        new InfoOrder(),
        new InfoUniform(),
        new InfoSuperCategories(),
        new InfoColumnsClash(),
        new InfoMedian(),
        new CardMissing(),
        new CardId(),
        new CardDomainId(),
        new CardDomainName(),
        new CardOrder(thresholds),
        new CardUniform(thresholds),
        new CardTotalImages(thresholds),
        new CardSuperCategories(thresholds),
        new CardMoreSuperCategories(thresholds),
        new CardVersionsNested(thresholds),
        new CardImagesPerCategory(thresholds),
        new CardMicroCategories(thresholds),
        new CardMiniCategories(thresholds),
        new CardMedian(),
        new CardUrl(),
        new CardEmail(),
        new CardDate(),
        new CardOpenmlId(),
        new CardCitation(),
        new CardKeywords(),
        new CardFileName(),
        new VersionInTwoPlaces(),
        new DatasetIdTwice(),
        new OpenmlIdTwice(),
        new DatasetNameTwice(),
        new DomainSetTwice(),
        new DomainNameDiffers(),
        new VersionsApart(),
        new LabelsMissing(),
        new LabelsEncoding(),
        new LabelsBom(),
        new LabelsNul(),
        new LabelsQuotes(),
        new LabelsEmpty(),
        new LabelsLineEnds(),
        new HeaderMissing(),
        new ColumnMissing(),
        new ColumnMisnamed(),
        new ColumnTwice(),
        new Delimiter(),
        new RowRagged(),
        new RowBlank(),
        new LabelsLimit(),
        new HeaderRepeated(),
        new CellEmpty(),
        new CellSpaces(),
        new CellInvisible(),
        new FileNamePath(),
        new FileLabelledTwice(),
        new FileInTwoCategories(),
        new CategoryVariants(),
        new SuperCategoryVariants(),
        new CategoryInTwoSuperCategories(),
        new SuperCategoryPartial(),
        new CategoryReadAsMissing(),
        new CategoryReadAsNumber(),
        new SuperCategoryReadAsMissing(),
        new ImageMissing(),
        new ImageUnlabelled(),
        new ImageNameDiffers(),
        new ImageEmpty(),
        new ImageLfsPointer(),
        new ImageNotAnImage(),
        new ImageFormatAllowed(),
        new ImageExtension(),
        new ImageSize(thresholds),
        new ImagePixels(),
        new ImageTruncated(),
        new ImageCorrupt(),
        new ImageEndMissing(),
        new ImageTrailingData(),
        new ImageAnimated(),
        new ImageOrientation(),
        new ImageGps(),
        new ImageOverLimit(thresholds),
        new ImageCoding(),
        new TotalCategories(),
        new TotalSuperCategories(),
        new MinimumImages(),
        new MedianImages(),
        new MaximumImages(),
        new UniformFlag(),
        new SuperCategoriesFlag(),
        new TooFewCategories(thresholds),
        new TooFewImages(thresholds),
        new CategoryOutsideMini(thresholds),
        new ImageNotInLarger(thresholds),
        new ImageBytesDiffer(thresholds),
        new ImageCategoryDiffers(thresholds),
        new SuperCategoryDiffers(thresholds),
        new CategoryRenamed(thresholds),
        new MiniCategoryMissing(thresholds),
        new CategoryNotInLarger(thresholds),
        new VersionImages(thresholds),
        new MicroCategories(thresholds),
        new ImageRenamed(thresholds),
        new VersionMissing(),
        new VersionNotInCard(),
        new VersionTwice(),
        new CardDataDiffers(thresholds),
        new FamilyName(),
        new VersionMislabelled(thresholds),
        new DatasetNameDiffers());
  }

  /** What is known of all rules without running them, ordered by id. */
  public static List<RuleInfo> infos() {
    return rules(Thresholds.DEFAULT).stream().map(Rule::info).toList();
  }

  /** The rule of this id ({@code MA301}) or name ({@code image-missing}), in any case. */
  public static Optional<RuleInfo> find(String idOrName) {
    return infos().stream()
        .filter(
            rule -> rule.id().equalsIgnoreCase(idOrName) || rule.name().equalsIgnoreCase(idOrName))
        .findFirst();
  }

  /** The explanation page of a rule, in Markdown ({@code docs/rules/MA301.md}). */
  public static String page(RuleInfo rule) {
    String name = rule.id() + ".md";
    try (InputStream page = RuleCatalogue.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException("There is no page " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
