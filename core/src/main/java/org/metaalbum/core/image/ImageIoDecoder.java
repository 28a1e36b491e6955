package org.metaalbum.core.image;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the JDK: that of JPEG is libjpeg. Its warnings count as much as its exceptions,
 * whatever they say: their wording depends on the JDK's build.
 */
public final class ImageIoDecoder implements ImageDecoder {

  private static final long LARGE_PIXELS = 1L << 20;
  private static final int LARGE_BYTES = 4 << 20;

  /** Large images are decoded one at a time, so that memory is bounded whatever the threads. */
  private final Semaphore large = new Semaphore(1);

  @Override
  public Decoded decode(byte[] file, JpegStructure jpeg) {
    return decode(
        ImageFormat.JPEG, new JpegDataStream(file, jpeg), jpeg.dataEnd(), Long.MAX_VALUE, jpeg);
  }

  @Override
  public Decoded decode(byte[] file, int length, ImageFormat format, long maximumPixels) {
    ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file, 0, length));
    return decode(format, stream, length, maximumPixels, null);
  }

  private Decoded decode(
      ImageFormat format,
      ImageInputStream stream,
      int bytes,
      long maximumPixels,
      @Nullable JpegStructure jpeg) {
    boolean[] warned = new boolean[1];
    // A reader that read another image before keeps that one's tables, even after reset().
    ImageReader reader = JdkReaders.create(format);
    try {
      reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
      reader.setInput(stream, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > maximumPixels) {
        return Decoded.only(Verdict.DAMAGED);
      }
      Raster raster = read(reader, format, pixels > LARGE_PIXELS || bytes > LARGE_BYTES);
      if (warned[0]) {
        return Decoded.only(Verdict.DAMAGED);
      }
      return new Decoded(
          Verdict.WHOLE,
          raster.getWidth(),
          raster.getHeight(),
          raster.getNumBands(),
          jpeg == null ? null : JpegPixels.fingerprint(raster, jpeg.rgb()));
    } catch (OutOfMemoryError e) {
      return Decoded.only(Verdict.OUT_OF_MEMORY);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Decoded.only(Verdict.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private Raster read(ImageReader reader, ImageFormat format, boolean isLarge) throws IOException {
    if (!isLarge) {
      return read(reader, format);
    }
    large.acquireUninterruptibly();
    try {
      return read(reader, format);
    } finally {
      large.release();
    }
  }

  /** The samples as they are stored; only the reader of JPEG gives them without conversion. */
  private static Raster read(ImageReader reader, ImageFormat format) throws IOException {
    return format == ImageFormat.JPEG ? reader.readRaster(0, null) : reader.read(0).getRaster();
  }
}
