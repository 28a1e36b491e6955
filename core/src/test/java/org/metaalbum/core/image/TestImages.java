package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Images as encoders write them, and surgery on their bytes. */
public final class TestImages {

  private TestImages() {}

  /** A JPEG of smooth structure and noise. */
  public static byte[] jpeg(int width, int height, float quality, boolean progressive) {
    return jpeg(picture(width, height, BufferedImage.TYPE_INT_RGB), quality, progressive);
  }

  /** The usual image of a dataset. */
  public static byte[] jpeg() {
    return jpeg(128, 128, 0.9f, false);
  }

  public static byte[] jpeg(BufferedImage image, float quality, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality);
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return write(writer, image, parameters);
  }

  public static byte[] png(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    return write(writer, image, writer.getDefaultWriteParam());
  }

  public static byte[] interlacedPng(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(writer, image, parameters);
  }

  public static byte[] gif() {
    return write(
        ImageIO.getImageWritersByFormatName("gif").next(),
        picture(128, 128, BufferedImage.TYPE_BYTE_INDEXED),
        null);
  }

  public static byte[] bmp() {
    return write(
        ImageIO.getImageWritersByFormatName("bmp").next(),
        picture(128, 128, BufferedImage.TYPE_INT_RGB),
        null);
  }

  /** Waves with noise on them, the same in each run. */
  public static BufferedImage picture(int width, int height, int type) {
    Random random = new Random(42);
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int wave = (int) (100 + 80 * Math.sin(x / 9.0) * Math.cos(y / 7.0));
        int rgb = (wave + random.nextInt(30)) << 16 | (wave / 2) << 8 | random.nextInt(60);
        image.setRGB(x, y, 0xFF000000 | rgb);
      }
    }
    return image;
  }

  /** A palette of 4 colours, 2 bits a pixel. */
  public static BufferedImage palette() {
    byte[] ramp = {0, 80, (byte) 160, (byte) 240};
    IndexColorModel colours = new IndexColorModel(2, 4, ramp, ramp, ramp);
    return new BufferedImage(33, 17, BufferedImage.TYPE_BYTE_BINARY, colours);
  }

  /** The same with {@code segment} (marker, length and parameters) behind the start marker. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] parameters) {
    ByteBuffer segment = ByteBuffer.allocate(4 + parameters.length);
    segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + parameters.length));
    return insert(jpeg, 2, segment.put(parameters).array());
  }

  /** The same with a chunk behind IHDR. */
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
    chunk.putInt(content.length).put(type.getBytes(ISO_8859_1)).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(chunk.duplicate().limit(8 + content.length).position(4));
    return insert(png, 33, chunk.putInt((int) checksum.getValue()).array());
  }

  public static byte[] insert(byte[] bytes, int at, byte[] inserted) {
    ByteBuffer result = ByteBuffer.allocate(bytes.length + inserted.length);
    return result.put(bytes, 0, at).put(inserted).put(bytes, at, bytes.length - at).array();
  }

  /** Where the marker stands for the first time. */
  public static int find(byte[] jpeg, int marker) {
    for (int at = 0; at < jpeg.length - 1; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
        return at;
      }
    }
    throw new IllegalArgumentException("No such marker");
  }

  /** A TIFF structure, big-endian, with an orientation and perhaps a GPS latitude. */
  public static byte[] exif(int orientation, boolean gps) {
    ByteBuffer tiff = ByteBuffer.allocate(80);
    tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
    tiff.putShort((short) 1);
    tiff.putShort((short) (gps ? 2 : 0)).putShort((short) (gps ? 5 : 1)).putInt(3).putInt(60);
    return tiff.array();
  }

  private static byte[] write(
      ImageWriter writer, BufferedImage image, @Nullable ImageWriteParam parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
