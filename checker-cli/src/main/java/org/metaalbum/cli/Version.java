package org.metaalbum.cli;

import org.metaalbum.core.engine.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"album-check " + ToolVersion.current()};
  }
}
