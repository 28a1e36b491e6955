package org.metaalbum.core.datasheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.schema.DatasheetTemplate;

/**
 * What is understood of single sentences. If these fail, datasheets are held against numbers that
 * they don't state, or statements are missed.
 */
class ClaimsTest {

  private static final String COUNT = "How many instances are there in total?";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dataset has 21 classes and 15 050 images. | categories 21, images 15050",
        "It contains 15,050 images distributed over 21 categories. | images 15050, categories 21",
        "There are twenty-one categories. | categories 21",
        "Number of classes: 21 | categories 21",
        "Total number of images: 15.050 | images 15050",
        "Number of images per class: 40 | images-per-category 40",
        "In total, 15050 images in 21 classes are included. | images 15050, categories 21",
        "The dataset is composed of over 15,000 images. | images at least 15000",
        "It comprises approximately 15k images in 21 classes. | images about 15000, categories 21",
        "15,050 images were collected from 21 classes. | images 15050, categories 21",
        "The dataset has 25 classes, each containing 40 images. | categories 25,"
            + " images-per-category 40",
        "After filtering, 21 classes remained. | categories 21",
        "Classes are grouped in 5 super-categories. | super-categories 5",
        "There are two versions of the dataset. | versions 2",
        "It has 15,050 128x128 RGB images. | images 15050",
        "Classes are grouped into 5 super-categories. | super-categories 5",
        "15,050 images are distributed over 21 classes. | images 15050, categories 21",
        "The dataset has one hundred and two classes. | categories 102",
      })
  void theNumbersOfTheDatasetAreFound(String sentence, String expected) {
    assertThat(numbers(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Mini version has 840 images (21 classes, 40 images per class)."
            + " | mini images 840, mini images-per-category 40",
        "Micro: 20 classes, 800 images | micro categories 20, micro images 800",
        "The Micro, Mini and Extended versions have 20, 21 and 22 classes, respectively."
            + " | micro categories 20, mini categories 21, extended categories 22",
        "There are 840 images in the Mini version and 15,050 images in the Extended version."
            + " | mini images 840, extended images 15050",
        "The total number of images in the Mini version is 840. | mini images 840",
        "Micro version consists of 20 classes from Mini version with 40 images per class."
            + " | micro categories 20, micro images-per-category 40",
        "The Mini version is smaller. It has 840 images. | mini images 840",
      })
  void aNumberBelongsToTheVersionThatTheSentenceNames(String sentence, String expected) {
    assertThat(numbers(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From the original 28 classes, we kept 21 classes. | categories 21",
        "We kept 21 of the 28 classes of the original dataset. | categories 21",
        "This dataset contains 21 classes from the original dataset, which has 28 classes."
            + " | categories 21",
        "After removing 7 classes, 21 classes were kept. | categories 21",
      })
  void theNumberThatWasKeptCountsAndThatOfTheOriginalDoesNot(String sentence, String expected) {
    assertThat(numbers(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The original dataset has 28 classes and 31,072 images.",
        "From the original 28 classes, 7 classes were removed.",
        "We removed 7 classes with fewer than 40 images.",
        "5 classes contain fewer than 40 images.",
        "It is a subset of the Subcellular dataset, which comprises 31 072 images in 28 classes.",
        "The dataset was sampled from ImageNet with 1000 classes.",
        "Models were trained on 10 classes.",
        "Each image has 3 labels.",
        "Images belong to one of 28 classes.",
        "The dataset has 3 sub-categories per class.",
        "The dataset has 12 images with a watermark.",
        "There are 12 duplicate images.",
        "The 100 classes of CIFAR-100 are well known.",
        "The dataset consists of KTH-TIPS (10 classes) and Kylberg (28 classes).",
        "It contains 10 classes from KTH-TIPS and 28 classes from Kylberg.",
        "It has 21 classes of animals and 5 classes of plants.",
        "The classes were labelled by 12 experts with 2 images per patient.",
        "1 class is removed from the original dataset.",
        "All classes that have at least 40 images per class are kept.",
        "In contrast, ImageNet has 1,000 classes.",
        "Meta-Album contains about 1.5 million images in total.",
        "Its authors write: “The dataset consists of 31,072 images in 28 classes.”",
        "There are 5 classes with less than 200 images.",
      })
  void numbersOfSomethingElseAreNone(String sentence) {
    assertThat(numbers(sentence)).isEmpty();
  }

  @Test
  void aTableOfNumbersIsReadByItsHeaderAndItsFirstColumn() {
    assertThat(
            numbers(
                """
                | Version | Classes | Images | Images per class |
                | --- | --- | --- | --- |
                | Micro | 20 | 800 | 40 |
                | Extended | 21 | 15,050 | 98-2414 |
                """))
        .isEqualTo(
            "micro categories 20, micro images 800, micro images-per-category 40,"
                + " extended categories 21, extended images 15050");
    assertThat(
            numbers(
                """
                | | Micro | Extended |
                | --- | --- | --- |
                | Classes | 20 | 21 |
                | Images | 800 | 15050 |
                """))
        .isEqualTo(
            "micro categories 20, extended categories 21, micro images 800, extended images 15050");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Each instance is a 128 × 128 RGB image. | 128x128",
        "Images have 128 by 128 pixels. | 128x128",
        "Images were resized from 512x512 to 64x64 pixels. | 64x64",
        "Each original image was cropped to 512x512, and then resized to 128x128. | 128x128",
        "In the original dataset, the resolution is 224x224 pixels. | ''",
        "The resolution varies from 100x100 to 1893x1920. | ''",
        "A Gaussian kernel of size 29x29 was used. | ''",
        "They were taken with a 63x objective. | ''",
      })
  void theSizeOfTheImagesIsFoundAndNotThatOfTheOriginal(String sentence, String expected) {
    assertThat(SizeClaims.of(sheet(COUNT, sentence)))
        .extracting(SizeClaims.SizeClaim::size)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All relationships are contained in categories and super-categories. | true",
        "The dataset does not have super-categories. | false",
        "Super-categories: none | false",
        "Classes have no supercategories. | false",
      })
  void superCategoriesAreSaidToExistOrNot(String sentence, boolean exist) {
    assertThat(SuperCategoryClaims.of(sheet(COUNT, sentence)))
        .extracting(SuperCategoryClaims.SuperCategoryClaim::exist)
        .containsExactly(exist);
  }

  @Test
  void versionsAreSaidToExistOrNot() {
    assertThat(
            VersionClaims.of(
                sheet(COUNT, "The Mini version has all classes. There is no Extended version.")))
        .extracting(claim -> claim.version() + " " + claim.exists())
        .containsExactly("mini true", "extended false");
    assertThat(VersionClaims.of(sheet(COUNT, "The dataset was extended. It has mini batches.")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We redistribute it under license : CC BY-SA 3.0 (https://a.org/b). | CC BY-SA 3.0",
        "It is released with its original license: GNU General Public License Version 2 (x)."
            + " | GNU General Public License Version 2",
        "It is available under the terms of the MIT License. | MIT License",
        "License: CC0 1.0 | CC0 1.0",
        "CC BY-NC 4.0. | CC BY-NC 4.0",
        "The license information is also mentioned on the website. | ''",
      })
  void theLicenceIsFound(String sentence, String expected) {
    String question = "Will the dataset be distributed under a copyright license?";
    assertThat(LicenceClaims.of(sheet(question, sentence)))
        .extracting(LicenceClaims.LicenceClaim::name)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  private static Datasheet sheet(String question, String answer) {
    String text = "**" + question + "**\n\n" + answer + "\n";
    return new DatasheetReader(DatasheetTemplate.shipped()).read("x.md", text.getBytes(UTF_8));
  }

  private static String numbers(String answer) {
    List<String> found =
        NumberClaims.of(sheet(COUNT, answer)).stream()
            .map(
                claim ->
                    (claim.version()
                            + " "
                            + claim.topic().name().toLowerCase(Locale.ROOT).replace('_', '-')
                            + " "
                            + claim.stated())
                        .strip())
            .toList();
    return String.join(", ", found);
  }
}
