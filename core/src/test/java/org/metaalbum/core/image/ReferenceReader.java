package org.metaalbum.core.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The JDK's JPEG reader: the opinion that ours is compared with. */
final class ReferenceReader {

  private ReferenceReader() {}

  /** Whether it warns of something in a file, or can't read it. */
  static boolean complains(byte[] jpeg) {
    return complains(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
  }

  /** The same of its headers and coded data alone; a lacking end marker is none of them. */
  static boolean complains(byte[] jpeg, JpegStructure structure) {
    return complains(new JpegDataStream(jpeg, structure));
  }

  private static boolean complains(ImageInputStream stream) {
    boolean[] warned = new boolean[1];
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try {
      reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
      reader.setInput(stream, true, true);
      reader.readRaster(0, null);
      return warned[0];
    } catch (IOException | RuntimeException e) {
      return true;
    } finally {
      reader.dispose();
    }
  }
}
