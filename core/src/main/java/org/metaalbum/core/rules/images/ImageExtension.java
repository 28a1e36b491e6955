package org.metaalbum.core.rules.images;

import java.util.Locale;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * A JPEG that is not called .jpg or .jpeg, or a PNG that is not called .png ({@code
 * docs/format.md}, "Images").
 */
public final class ImageExtension implements DatasetRule {

  private static final Set<String> PNG = Set.of(".png");
  private static final Set<String> JPEG = Set.of(".jpg", ".jpeg");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA308",
            "image-extension",
            Subject.IMAGES,
            "The extension (.jpg, .jpeg, .png in any case) says what the content is.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    ImageFacts images = facts.images();
    for (int image = 0; image < images.size(); image++) {
      if (facts.isJudged(image)) {
        findings.examined(1);
        check(images.path(image), images.kind(image).format(), findings);
      }
    }
  }

  private static void check(String path, ImageFormat format, Findings findings) {
    if (path.endsWith(format == ImageFormat.PNG ? ".png" : ".jpg")) {
      // Nearly all are called so, and there may be a million.
      return;
    }
    Set<String> allowed = format == ImageFormat.PNG ? PNG : JPEG;
    String found = extension(path);
    if (format.isAllowed() && !allowed.contains(found.toLowerCase(Locale.ROOT))) {
      findings.add(
          Problem.at(
                  Location.of(path),
                  "The file's name doesn't say that its content is "
                      + format.label()
                      + ": rename it, here and in labels.csv.")
              .expected(
                  format == ImageFormat.PNG ? ".png" : ".jpg or .jpeg",
                  found.isEmpty() ? "no extension" : found));
    }
  }

  /** From the last dot of the name on; empty if there is none. */
  private static String extension(String path) {
    // Dots and spaces at the end are the flaw of another rule.
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '.' || path.charAt(end - 1) == ' ')) {
      end--;
    }
    int dot = path.lastIndexOf('.', end - 1);
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot, end);
  }
}
