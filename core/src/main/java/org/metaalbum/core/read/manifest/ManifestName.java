package org.metaalbum.core.read.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name says of it as a checksum manifest.
 *
 * @param form what kind of manifest it is
 * @param algorithm the hash function as the name has it, such as {@code sha256} or {@code b2}; null
 *     if it names none
 * @param target {@code labels.csv} of {@code labels.csv.sha256}: the file that it is about if it
 *     names none; empty unless it is a {@link Form#COMPANION}
 */
public record ManifestName(Form form, @Nullable String algorithm, String target) {

  /** Kinds of manifests, by what they speak for. */
  public enum Form {
    /** {@code SHA256SUMS}, {@code checksums.sha256}: for its folder and all below. */
    FOLDER,
    /** {@code manifest-sha256.txt} of BagIt (RFC 8493): for the payload. */
    PAYLOAD,
    /** {@code tagmanifest-sha256.txt} of BagIt: for the files that it names. */
    TAGS,
    /** {@code labels.csv.sha256}, {@code release.md5}: for the files that it names. */
    COMPANION
  }

  /** Also those that can't be verified: such a manifest is to be reported, not overlooked. */
  private static final String ALGORITHM =
      "(md5|sha-?1|sha-?224|sha-?256|sha-?384|sha-?512|sha3-?\\d+|b2|b3|blake[23][bs]?|crc32|sfv)";

  /** What the names of manifests end in, and those of images don't: so these cost no matching. */
  private static final String LAST = "0123456789bsvmtBSVMT";

  private static final Pattern FOLDER =
      pattern(
          "(?:"
              + ALGORITHM
              + "(?:[._-]?(?:check)?sums?)?(?:\\.txt)?"
              + "|checksums?(?:[._-]"
              + ALGORITHM
              + ")?(?:\\.txt)?)");

  private static final Pattern BAG = pattern("(tag)?manifest-" + ALGORITHM + "\\.txt");

  private static final Pattern COMPANION = pattern("(.+)\\." + ALGORITHM + "(?:sums?)?(?:\\.txt)?");

  private static final Pattern SIGNATURE = pattern("\\.(asc|gpg|sig)$");

  /** Whether this is the name of a manifest, or of a signature on one. */
  public static boolean isManifestOrSignature(String name) {
    return of(SIGNATURE.matcher(name).replaceFirst("")).isPresent();
  }

  /** Reads the name of a file; empty if it is not that of a manifest. */
  public static Optional<ManifestName> of(String name) {
    if (name.isEmpty() || LAST.indexOf(name.charAt(name.length() - 1)) < 0) {
      return Optional.empty();
    }
    Matcher folder = FOLDER.matcher(name);
    if (folder.matches()) {
      String algorithm = folder.group(1) != null ? folder.group(1) : folder.group(2);
      return Optional.of(new ManifestName(Form.FOLDER, algorithm, ""));
    }
    Matcher bag = BAG.matcher(name);
    if (bag.matches()) {
      Form form = bag.group(1) != null ? Form.TAGS : Form.PAYLOAD;
      return Optional.of(new ManifestName(form, bag.group(2), ""));
    }
    Matcher companion = COMPANION.matcher(name);
    return companion.matches()
        ? Optional.of(new ManifestName(Form.COMPANION, companion.group(2), companion.group(1)))
        : Optional.empty();
  }

  /** The hash function that it names, if it can be verified. */
  public Optional<HashAlgorithm> supported() {
    return algorithm == null ? Optional.empty() : HashAlgorithm.named(algorithm);
  }

  /** Whether it names a hash function that can't be verified. */
  public boolean isUnsupported() {
    return algorithm != null && supported().isEmpty();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
