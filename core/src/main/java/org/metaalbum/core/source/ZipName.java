package org.metaalbum.core.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an entry of a zip, as a path in the folder that the zip would be unpacked in.
 *
 * @param path its parts joined by {@code /}, without {@code .} and empty parts; as it is written if
 *     it leads out
 * @param isFolder whether it ends in a separator, which is how a zip marks a folder
 * @param notUnicode the path, and those of folders on the way, whose last part is not UTF-8
 * @param hasBackslashes whether backslashes had to be taken for separators
 * @param escapes whether it leads out of the folder, or may do so
 */
record ZipName(
    String path,
    boolean isFolder,
    List<String> notUnicode,
    boolean hasBackslashes,
    boolean escapes) {

  /**
   * Bytes that a path may have to be unpacked (PATH_MAX of Linux), and folders that it may name.
   */
  private static final int LONGEST = 4096;

  private static final int DEEPEST = 32;

  /** Bytes of UTF-8 that a unit of UTF-16 may take. */
  private static final int MOST_BYTES = 3;

  private static final char REPLACEMENT = '\uFFFD';

  /** The characters that stay as they are in the path of a file's URI, letters and digits apart. */
  private static final String PLAIN = "-_.!~*'():@&=+$,;/";

  /** Reads the name of an entry. Whether it is marked as UTF-8 tells nothing: many writers err. */
  static ZipName of(ZipRecord entry) {
    byte[] bytes = entry.rawName();
    if (isSimple(bytes)) {
      return new ZipName(new String(bytes, ISO_8859_1), false, List.of(), false, false);
    }
    byte[] other = entry.unicodeName();
    if (other != null && utf8(bytes) == null) {
      bytes = other;
    }
    // One character a byte: separators can be found before it is known how to read the rest.
    String written = new String(bytes, ISO_8859_1);
    int slash = written.indexOf('/');
    int backslash = written.indexOf('\\');
    boolean isLetter = entry.isOfUnix() && slash >= 0 && slash < backslash;
    boolean convert = backslash >= 0 && !isLetter;
    String name = convert ? written.replace('\\', '/') : written;

    List<String> notUnicode = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        path.append(path.isEmpty() ? "" : "/").append(shown(part));
        if (utf8(part.getBytes(ISO_8859_1)) == null) {
          notUnicode.add(path.toString());
        }
      }
    }
    boolean escapes = path.isEmpty() || isAbsolute(name) || ("/" + name + "/").contains("/../");
    return new ZipName(
        escapes ? shown(written) : path.toString(),
        name.endsWith("/"),
        notUnicode,
        convert,
        escapes);
  }

  /**
   * Whether it is what most names are: parts of ASCII letters, digits and signs that start with a
   * letter or digit, so that there is nothing to find out.
   */
  private static boolean isSimple(byte[] name) {
    boolean start = true;
    for (byte b : name) {
      char c = (char) b;
      boolean sign = c == '.' || c == '_' || c == '-';
      if (!isLetterOrDigit(c) && (start || (!sign && c != '/'))) {
        return false;
      }
      start = c == '/';
    }
    return !start;
  }

  /** Why it can't be unpacked inside a folder; empty if it can. */
  String obstacle() {
    if (escapes) {
      return "leads out of the folder";
    }
    boolean mayBeLong = path.length() > LONGEST / MOST_BYTES;
    if (mayBeLong && path.getBytes(UTF_8).length > LONGEST) {
      return "is longer than %s bytes".formatted(LONGEST);
    }
    boolean deep = path.chars().filter(c -> c == '/').count() > DEEPEST;
    return deep ? "goes more than %s folders deep".formatted(DEEPEST) : "";
  }

  /** From the root of a system, or from a drive of Windows such as {@code C:}. */
  private static boolean isAbsolute(String name) {
    boolean drive =
        name.length() >= 3
            && name.charAt(1) == ':'
            && name.charAt(2) == '/'
            && isLetterOrDigit(name.charAt(0));
    return name.startsWith("/") || drive;
  }

  /** The text, or the same as {@link FolderSource} shows of a name that is not UTF-8. */
  private static String shown(String written) {
    String text = utf8(written.getBytes(ISO_8859_1));
    if (text != null) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The text, if it is UTF-8; a folder on disk can't tell a replacement character from none. */
  private static @Nullable String utf8(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf(REPLACEMENT) < 0 ? text : null;
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
