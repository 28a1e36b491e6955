package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A JPEG that is legal (ITU-T T.81, table B.1) and that most loaders refuse all the same. */
public final class ImageCoding implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA319",
            "image-coding",
            Subject.IMAGES,
            "No JPEG uses a coding that common decoders don't read (arithmetic, lossless,"
                + " hierarchical, 12 bit).")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.UNSUPPORTED_CODING,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The JPEG uses a coding that most decoders don't read: save it anew as baseline"
                        + " JPEG with the program that made it.")
                .expected("baseline or progressive Huffman coding, 8 bits", detail));
  }
}
