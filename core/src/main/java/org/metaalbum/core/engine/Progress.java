package org.metaalbum.core.engine;

/** Told how far a check has come; called from several threads. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void start(String path, long images) {}

        @Override
        public void imagesDone(int images) {}

        @Override
        public void finish() {}
      };

  /** A dataset's images are about to be read. */
  void start(String path, long images);

  /** So many images more have been read. */
  void imagesDone(int images);

  /** All images of the dataset have been read. */
  void finish();
}
