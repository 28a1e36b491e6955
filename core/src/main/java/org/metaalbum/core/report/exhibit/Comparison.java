package org.metaalbum.core.report.exhibit;

/**
 * A value of the metadata beside the same value of the data. Whether a difference matters is for a
 * rule to say.
 *
 * @param path the file that declares it, as findings name it
 * @param pointer JSON pointer of the value
 * @param declared what the metadata says
 * @param counted what labels.csv gives
 */
public record Comparison(String path, String pointer, String declared, String counted) {

  /** Whether both are the same. */
  public boolean agrees() {
    return declared.equals(counted);
  }
}
