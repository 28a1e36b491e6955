package org.metaalbum.core.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says in words for people why something could not be read. */
public final class ReadFailure {

  private ReadFailure() {}

  /** One phrase, such as {@code permission denied}. */
  public static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "no such file or folder";
    }
    if (failure instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
      return fileSystem.getReason();
    }
    return Objects.requireNonNullElse(failure.getMessage(), "input/output error");
  }
}
