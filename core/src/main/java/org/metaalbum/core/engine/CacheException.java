package org.metaalbum.core.engine;

/** The file that was named as a cache can't be one; nothing was checked. */
public final class CacheException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CacheException(String message, Throwable cause) {
    super(message, cause);
  }
}
