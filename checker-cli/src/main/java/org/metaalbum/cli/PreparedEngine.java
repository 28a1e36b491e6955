package org.metaalbum.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.engine.Checker;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
import org.metaalbum.schema.SchemaValidator;

/**
 * The checker, which gets ready while the command line is read and the first images are scanned:
 * half of the time of a short check goes into loading libraries.
 */
final class PreparedEngine implements Engine {

  private final CountDownLatch jsonLoaded = new CountDownLatch(1);
  private final boolean mayRemember;

  /**
   * Starts to get ready.
   *
   * @param mayRemember whether there may be a report of an earlier run, which needs no schema
   */
  PreparedEngine(boolean mayRemember) {
    this.mayRemember = mayRemember;
    Thread preparation = new Thread(this::load, "prepare");
    preparation.setDaemon(true);
    preparation.start();
  }

  /** What each check needs. It is only loaded: what comes of it here is made anew or the same. */
  private void load() {
    try {
      ProfileLoader.load(ProfileLoader.SHIPPED.get(0));
    } catch (ProfileException unusable) {
      throw new IllegalStateException(unusable);
    } finally {
      jsonLoaded.countDown();
    }
    RuleCatalogue.infos();
    if (!mayRemember) {
      SchemaValidator.of(DocumentSchema.INFO);
    }
  }

  /**
   * Waits for the JSON library: its classes may depend on each other in circles, and two threads
   * that load such a circle from different ends wait for each other for ever.
   */
  @Override
  public void awaitReady() {
    try {
      jsonLoaded.await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Report check(CheckOptions options, List<String> paths) {
    return new Checker(options).check(paths);
  }
}
