package org.metaalbum.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small copy of an image, to look at. It is made of pixels alone and encoded anew, so nothing of
 * a hostile file gets any further. Scaled by the mean of the pixels below each of its own.
 */
public final class Miniature {

  private static final int WHITE = 255;

  private final int width;
  private final int height;
  private final int[] rgb;

  private Miniature(int width, int height) {
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
  }

  /**
   * Decodes an image, at about the size in which it is needed.
   *
   * @param file the bytes of the file, from index 0
   * @param length size of the file
   * @param box the smaller side that is needed, in pixels
   * @param maximumPixels the largest image that is decoded, width times height
   * @return empty if it is no JPEG or PNG, too large, or can't be decoded; what is there of one
   *     that was cut off is shown
   */
  public static Optional<Miniature> of(byte[] file, int length, int box, long maximumPixels) {
    ImageFormat format = FormatSniffer.sniff(file, length);
    if (!format.isAllowed()) {
      return Optional.empty();
    }
    ImageReader reader = JdkReaders.create(format);
    try {
      reader.setInput(
          new MemoryCacheImageInputStream(new ByteArrayInputStream(file, 0, length)), true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > maximumPixels) {
        return Optional.empty();
      }
      ImageReadParam wanted = reader.getDefaultReadParam();
      // Twice the size that is needed leaves something to take the mean of.
      int step = Math.max(1, Math.min(width, height) / (2 * box));
      wanted.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(of(reader.read(0, wanted)));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static Miniature of(BufferedImage image) {
    Miniature copy = new Miniature(image.getWidth(), image.getHeight());
    // Java would take grey samples as linear light, and show them too bright.
    boolean grey =
        image.getColorModel() instanceof ComponentColorModel model
            && model.getNumColorComponents() == 1
            && model.getComponentSize(0) == Byte.SIZE;
    Raster raster = image.getRaster();
    for (int y = 0; y < copy.height; y++) {
      for (int x = 0; x < copy.width; x++) {
        int value = grey ? 0x010101 * raster.getSample(x, y, 0) : onWhite(image.getRGB(x, y));
        copy.rgb[y * copy.width + x] = value;
      }
    }
    return copy;
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == WHITE) {
      return argb & 0xFFFFFF;
    }
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int sample = argb >> shift & 0xFF;
      mixed |= ((sample * alpha + WHITE * (WHITE - alpha)) / WHITE) << shift;
    }
    return mixed;
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The whole image, no larger than a square of so many pixels. */
  public Miniature within(int box) {
    double scale = Math.min(1.0, (double) box / Math.max(width, height));
    int newWidth = Math.max(1, (int) Math.round(width * scale));
    int newHeight = Math.max(1, (int) Math.round(height * scale));
    return scaled(0, 0, width, height, newWidth, newHeight);
  }

  /** The middle of the image, as a square of so many pixels. */
  public Miniature square(int side) {
    int cut = Math.min(width, height);
    return scaled((width - cut) / 2, (height - cut) / 2, cut, cut, side, side);
  }

  private Miniature scaled(int left, int top, int w, int h, int newWidth, int newHeight) {
    Miniature small = new Miniature(newWidth, newHeight);
    for (int y = 0; y < newHeight; y++) {
      int y0 = top + (int) ((long) y * h / newHeight);
      int y1 = Math.max(y0 + 1, top + (int) ((y + 1L) * h / newHeight));
      for (int x = 0; x < newWidth; x++) {
        int x0 = left + (int) ((long) x * w / newWidth);
        int x1 = Math.max(x0 + 1, left + (int) ((x + 1L) * w / newWidth));
        small.rgb[y * newWidth + x] = mean(x0, y0, x1, y1);
      }
    }
    return small;
  }

  private int mean(int x0, int y0, int x1, int y1) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        int pixel = rgb[y * width + x];
        red += pixel >> 16;
        green += pixel >> 8 & 0xFF;
        blue += pixel & 0xFF;
      }
    }
    long count = (long) (x1 - x0) * (y1 - y0);
    return rgb((int) (red / count), (int) (green / count), (int) (blue / count));
  }

  private static int rgb(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }

  /**
   * Pictures beside each other.
   *
   * @param tiles at least one, all of one size
   */
  public static Miniature row(List<Miniature> tiles) {
    int side = tiles.get(0).width;
    int high = tiles.get(0).height;
    Miniature row = new Miniature(side * tiles.size(), high);
    for (int tile = 0; tile < tiles.size(); tile++) {
      for (int y = 0; y < high; y++) {
        System.arraycopy(tiles.get(tile).rgb, y * side, row.rgb, y * row.width + tile * side, side);
      }
    }
    return row;
  }

  /**
   * Encodes it as a JPEG; equal pixels give equal bytes on one JDK.
   *
   * @param quality from 0 (small) to 1 (good)
   */
  public byte[] jpeg(float quality) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
