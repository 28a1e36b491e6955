package org.metaalbum.core.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The JDK's own readers, since a plug-in on the class path would judge otherwise. They are looked
 * for when they are needed first: that takes longer than to check a small dataset without them.
 */
final class JdkReaders {

  private static final ImageReaderSpi JPEG =
      find("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi");
  private static final ImageReaderSpi PNG = find("com.sun.imageio.plugins.png.PNGImageReaderSpi");

  private JdkReaders() {}

  /** A reader of JPEG or PNG. */
  static ImageReader create(ImageFormat format) {
    try {
      return (format == ImageFormat.JPEG ? JPEG : PNG).createReaderInstance();
    } catch (IOException failure) {
      throw new IllegalStateException("This Java runtime can't read " + format, failure);
    }
  }

  private static ImageReaderSpi find(String name) {
    Object provider;
    try {
      provider = IIORegistry.getDefaultInstance().getServiceProviderByClass(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("This Java runtime lacks " + name, e);
    }
    if (provider instanceof ImageReaderSpi reader) {
      return reader;
    }
    throw new IllegalStateException("This Java runtime lacks " + name);
  }
}
