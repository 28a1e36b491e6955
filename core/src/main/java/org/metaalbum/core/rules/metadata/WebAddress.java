package org.metaalbum.core.rules.metadata;

import java.util.regex.Pattern;

/** Recognises addresses by their form. */
final class WebAddress {

  private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_-]{0,62})";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")+";
  private static final Pattern URL =
      Pattern.compile(
          "(?i:https?)://"
              + HOST
              + "\\.?(?::[0-9]{1,5})?"
              + "(?:[/?#](?:%[0-9A-Fa-f]{2}|[^%\\s\\p{C}<>\"{}|\\\\^`])*)?");
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern EMAIL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + HOST);

  private WebAddress() {}

  /** An absolute http or https URL (RFC 3986, and letters beyond ASCII as in RFC 3987). */
  static boolean isUrl(String text) {
    return text.length() <= 2_000 && URL.matcher(text).matches();
  }

  /** An e-mail address (RFC 5321), without quoted names and address literals. */
  static boolean isEmail(String text) {
    return text.length() <= 254 && EMAIL.matcher(text).matches();
  }
}
