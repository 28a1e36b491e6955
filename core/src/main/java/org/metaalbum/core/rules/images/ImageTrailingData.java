package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Bytes behind the end of an image: a second image, a thumbnail, something hidden. */
public final class ImageTrailingData implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA314", "image-trailing-data", Subject.IMAGES, "Nothing follows the end marker.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.TRAILING_DATA,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The file goes on behind the end of the image: cut the rest off, for a JPEG"
                        + " with `jpegtran -copy none -outfile new.jpg old.jpg`.")
                .expected("nothing behind the end marker", detail));
  }
}
