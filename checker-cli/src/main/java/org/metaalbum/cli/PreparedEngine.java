package org.metaalbum.cli;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.engine.Checker;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import org.metaalbum.schema.Thresholds;

/**
 * The checker, which gets ready while the command line is read: half of the time of a short check
 * goes into loading libraries, and what is loaded here has nothing in common with picocli.
 */
final class PreparedEngine implements Engine {

  private final Thread preparation = new Thread(PreparedEngine::load, "prepare");

  /** Starts to get ready. */
  PreparedEngine() {
    preparation.setDaemon(true);
    preparation.start();
  }

  /** What each check needs. It is only loaded: what comes of it here is made anew or the same. */
  private static void load() {
    SchemaValidator.of(DocumentSchema.INFO);
    RuleCatalogue.rules(Thresholds.DEFAULT);
    DigestUtils.getSha256Digest();
  }

  @Override
  public void awaitReady() {
    try {
      preparation.join();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Report check(CheckOptions options, List<String> paths) {
    awaitReady();
    return new Checker(options).check(paths);
  }
}
