package org.metaalbum.core.engine;

/** Told how far a check has come; called from several threads. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String path, long images) {}

        @Override
        public void imageDone() {}

        @Override
        public void finish() {}
      };

  /** A dataset's images are about to be read. */
  void start(String path, long images);

  /** One more image has been read. */
  void imageDone();

  /** All images of the dataset have been read. */
  void finish();
}
