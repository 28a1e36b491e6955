package org.metaalbum.core.read.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.read.manifest.ManifestDefect.Kind;

/**
 * Reads the lines of a manifest in all the forms in which tools write them: GNU ({@code digest
 * name}, {@code digest *name}), BSD ({@code SHA256 (name) = digest}), OpenSSL ({@code
 * SHA2-256(name)= digest}), BagIt (RFC 8493), and a digest alone beside the file that it is of.
 * Comments start with {@code #} or {@code ;}. A line with a backslash in front has escapes in its
 * name, as the GNU tools write it for names with line breaks. The hash function is what the tag
 * says, else what the number of digits says.
 */
public final class ManifestReader {

  /** The longest line: more than the longest path of Linux with each character escaped. */
  static final int LONGEST_LINE = 1 << 14;

  /** The most lines: four times those of the largest dataset. */
  static final int MOST_LINES = 2_000_000;

  /** The largest manifest, in characters or bytes. */
  static final long LARGEST = 1L << 28;

  private static final Pattern GNU =
      Pattern.compile("([0-9A-Fa-f]+)[ \t][ *]?(.+)", Pattern.DOTALL);

  private static final Pattern TAGGED =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9/_-]{0,19}) ?\\((.+)\\) ?= ?([0-9A-Fa-f]+)\\s*", Pattern.DOTALL);

  private static final Pattern ALONE = Pattern.compile("([0-9A-Fa-f]+)\\s*");

  /** The name in a line whose digest is wrong in form. */
  private static final Pattern NAME =
      Pattern.compile("(?:[^(]*\\((.+)\\) ?=.*|\\S+[ \t][ *]?(.+))", Pattern.DOTALL);

  private static final Pattern BAG_ESCAPE =
      Pattern.compile("%(0[AD]|25)", Pattern.CASE_INSENSITIVE);

  /** Where the lines go. */
  public interface Sink {

    /** A line with a digest that can be verified. */
    void digest(ManifestLine line);

    /**
     * A line that can't be verified.
     *
     * @param name the file that it seems to name; empty if that can't be told
     */
    void unverifiable(String name);
  }

  private final Manifest manifest;
  private final Sink sink;
  private final Set<HashAlgorithm> odd = EnumSet.noneOf(HashAlgorithm.class);
  private final Set<HashAlgorithm> weak = EnumSet.noneOf(HashAlgorithm.class);

  private ManifestReader(ManifestName name, int defectLimit, Sink sink) {
    this.manifest = new Manifest(name, defectLimit);
    this.sink = sink;
  }

  /**
   * Reads a manifest.
   *
   * @param name what its name says
   * @param bytes is read to its end, and not closed
   * @param defectLimit how many defects of each kind are kept; all are counted
   */
  public static Manifest read(ManifestName name, InputStream bytes, int defectLimit, Sink sink)
      throws IOException {
    return new ManifestReader(name, defectLimit, sink).read(bytes);
  }

  private Manifest read(InputStream bytes) throws IOException {
    LineReader lines = new LineReader(bytes, LONGEST_LINE);
    boolean anything = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (lines.encoding() != null && manifest.count(Kind.ENCODING) == 0) {
        manifest.add(Kind.ENCODING, lines.line(), lines.encoding());
      }
      if (lines.line() > MOST_LINES || lines.characters() > LARGEST) {
        String limit = lines.line() > MOST_LINES ? MOST_LINES + " lines" : LARGEST + " bytes";
        manifest.add(Kind.OVER_LIMIT, lines.line(), limit);
        break;
      }
      // The GNU tools skip blanks in front of a digest.
      String content = line.stripLeading();
      if (!content.isEmpty() && content.charAt(0) != '#' && content.charAt(0) != ';') {
        anything = true;
        line(lines, content);
      }
    }
    if (!anything) {
      manifest.add(Kind.EMPTY, 1, "no line with a digest");
    }
    return manifest;
  }

  private void line(LineReader lines, String line) {
    int number = lines.line();
    if (lines.isTooLong()) {
      malformed(number, "a line of more than %s characters".formatted(LONGEST_LINE), "");
      return;
    }
    boolean escaped = line.charAt(0) == '\\';
    String content = escaped ? line.substring(1) : line;
    Matcher tagged = TAGGED.matcher(content);
    if (tagged.matches()) {
      tagged(number, tagged.group(1), name(tagged.group(2), escaped), tagged.group(3));
      return;
    }
    Matcher gnu = GNU.matcher(content);
    if (gnu.matches()) {
      untagged(number, name(gnu.group(2), escaped), gnu.group(1));
      return;
    }
    Matcher alone = ALONE.matcher(content);
    if (alone.matches() && manifest.name().form() == ManifestName.Form.COMPANION) {
      untagged(number, manifest.name().target(), alone.group(1));
      return;
    }
    Matcher name = NAME.matcher(content);
    String named = "";
    if (name.matches()) {
      named = name.group(1) != null ? name.group(1) : name.group(2);
    }
    if (manifest.name().isUnsupported()) {
      // What is no digest here may be one there: an SFV file has the name first.
      unsupported(number, String.valueOf(manifest.name().algorithm()), named);
      return;
    }
    String what = alone.matches() ? "a digest without a name" : "text that is no digest and name";
    malformed(number, what, named);
  }

  private void tagged(int number, String tag, @Nullable String name, String hex) {
    Optional<HashAlgorithm> algorithm = HashAlgorithm.named(tag);
    if (algorithm.isEmpty()) {
      unsupported(number, tag, name);
    } else if (hex.length() != algorithm.get().digits()) {
      malformed(
          number,
          "a digest of %s digits, and one of %s has %s"
              .formatted(hex.length(), algorithm.get().label(), algorithm.get().digits()),
          name);
    } else {
      digest(number, algorithm.get(), name, hex);
    }
  }

  private void untagged(int number, @Nullable String name, String hex) {
    if (manifest.name().isUnsupported()) {
      unsupported(number, String.valueOf(manifest.name().algorithm()), name);
      return;
    }
    Optional<HashAlgorithm> algorithm = HashAlgorithm.ofDigits(hex.length());
    if (algorithm.isEmpty()) {
      String expected =
          manifest
              .name()
              .supported()
              .map(one -> ", and one of %s has %s".formatted(one.label(), one.digits()))
              .orElse("");
      malformed(number, "a digest of %s digits".formatted(hex.length()) + expected, name);
    } else {
      digest(number, algorithm.get(), name, hex);
    }
  }

  private void digest(int number, HashAlgorithm algorithm, @Nullable String name, String hex) {
    if (name == null) {
      malformed(number, "a backslash that escapes nothing", null);
      return;
    }
    if (name.indexOf('\0') >= 0) {
      malformed(number, "a name with a NUL in it", null);
      return;
    }
    Optional<HashAlgorithm> expected = manifest.name().supported();
    if (expected.isPresent() && expected.get() != algorithm && odd.add(algorithm)) {
      manifest.add(Kind.MISNAMED, number, algorithm.label());
    }
    if (algorithm.isWeak() && weak.add(algorithm)) {
      manifest.add(Kind.WEAK, number, algorithm.label());
    }
    manifest.countDigest();
    sink.digest(new ManifestLine(number, name, algorithm, hex));
  }

  private void unsupported(int number, String algorithm, @Nullable String name) {
    if (manifest.count(Kind.UNSUPPORTED) == 0) {
      manifest.add(Kind.UNSUPPORTED, number, algorithm);
    }
    sink.unverifiable(name == null ? "" : name);
  }

  private void malformed(int number, String what, @Nullable String name) {
    manifest.add(Kind.MALFORMED, number, what);
    sink.unverifiable(name == null ? "" : name);
  }

  /** The name without its escapes; null if they are none. */
  private @Nullable String name(String name, boolean escaped) {
    ManifestName.Form form = manifest.name().form();
    if (form == ManifestName.Form.PAYLOAD || form == ManifestName.Form.TAGS) {
      return bagName(name.stripLeading());
    }
    if (!escaped) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\') {
        i++;
        switch (i < name.length() ? name.charAt(i) : ' ') {
          case 'n' -> plain.append('\n');
          case 'r' -> plain.append('\r');
          case '\\' -> plain.append('\\');
          default -> {
            return null;
          }
        }
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** RFC 8493, 2.1.3: line breaks and the percent sign are percent-encoded, and nothing else. */
  private static String bagName(String name) {
    return BAG_ESCAPE
        .matcher(name)
        .replaceAll(
            match ->
                switch (match.group(1)) {
                  case "25" -> "%";
                  case "0A", "0a" -> "\n";
                  default -> "\r";
                });
  }
}
