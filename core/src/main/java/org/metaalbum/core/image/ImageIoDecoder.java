package org.metaalbum.core.image;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The reference decoder: the JPEG reader of the JDK, which is libjpeg. Its warnings count as much
 * as its exceptions, whatever they say: their wording depends on the JDK's build. What its build
 * may overlook is found by {@link JpegEntropy} first, so that the verdict is the same everywhere.
 */
public final class ImageIoDecoder implements ImageDecoder {

  private static final String PROVIDER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
  private static final long LARGE_PIXELS = 1L << 20;
  private static final int LARGE_BYTES = 4 << 20;

  private final ImageReaderSpi provider = findProvider();

  /** Large images are decoded one at a time, so that memory is bounded whatever the threads. */
  private final Semaphore large = new Semaphore(1);

  @Override
  public Decoded decode(byte[] buffer, JpegStructure jpeg) {
    long pixels = (long) jpeg.width() * jpeg.height();
    if (pixels <= LARGE_PIXELS && jpeg.dataEnd() <= LARGE_BYTES) {
      return read(buffer, jpeg);
    }
    large.acquireUninterruptibly();
    try {
      return read(buffer, jpeg);
    } finally {
      large.release();
    }
  }

  private Decoded read(byte[] buffer, JpegStructure jpeg) {
    boolean[] warned = new boolean[1];
    try {
      if (!JpegEntropy.isWhole(buffer, jpeg)) {
        return Decoded.only(Verdict.DAMAGED);
      }
      // A reader that read another image before keeps that one's tables, even after reset().
      ImageReader reader = provider.createReaderInstance();
      try {
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
        reader.setInput(new JpegDataStream(buffer, jpeg), true, true);
        Raster raster = reader.readRaster(0, null);
        return warned[0]
            ? Decoded.only(Verdict.DAMAGED)
            : new Decoded(Verdict.WHOLE, JpegPixels.fingerprint(raster, jpeg.rgb()));
      } finally {
        reader.dispose();
      }
    } catch (OutOfMemoryError e) {
      return Decoded.only(Verdict.OUT_OF_MEMORY);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Decoded.only(Verdict.DAMAGED);
    }
  }

  /** The JDK's own provider, since a plug-in on the class path would judge otherwise. */
  private static ImageReaderSpi findProvider() {
    Object provider;
    try {
      provider =
          IIORegistry.getDefaultInstance().getServiceProviderByClass(Class.forName(PROVIDER));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("This Java runtime has no JPEG reader", e);
    }
    if (provider instanceof ImageReaderSpi jpeg) {
      return jpeg;
    }
    throw new IllegalStateException("This Java runtime has no JPEG reader");
  }
}
