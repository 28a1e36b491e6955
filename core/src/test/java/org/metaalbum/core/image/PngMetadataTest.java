package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.fixtures.PngBytes;
import org.metaalbum.fixtures.PngBytes.Chunk;

/**
 * If these fail, a PNG passes of whose metadata libpng warns, or metadata that any encoder writes
 * raises an alarm.
 */
class PngMetadataTest {

  private static final ScanLimits LIMITS = new ScanLimits(1 << 24, 1 << 20);

  private static final byte[] RGB =
      TestImages.png(TestImages.picture(16, 16, BufferedImage.TYPE_INT_RGB));
  private static final byte[] GRAY =
      TestImages.png(TestImages.picture(16, 16, BufferedImage.TYPE_BYTE_GRAY));

  /** It has 16 colours. */
  private static final byte[] PALETTE = palette();

  private static byte[] palette() {
    Random random = new Random(1);
    PngSample sample;
    do {
      sample = PngSample.of(10, random, 8, 8);
    } while (sample.palette().length != 48);
    List<Chunk> chunks = PngBytes.chunks(sample.bytes());
    chunks.removeIf(chunk -> !List.of("IHDR", "PLTE", "IDAT", "IEND").contains(chunk.type()));
    return PngBytes.file(chunks);
  }

  /** Where chunks are put. */
  private enum Place {
    FIRST {
      @Override
      int in(List<Chunk> chunks) {
        return 1;
      }
    },
    BEFORE_PICTURE {
      @Override
      int in(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::type).toList().indexOf("IDAT");
      }
    },
    LAST {
      @Override
      int in(List<Chunk> chunks) {
        return chunks.size() - 1;
      }
    };

    abstract int in(List<Chunk> chunks);
  }

  private static List<ImageDefect> defects(byte[] png, Place place, Chunk... added) {
    return scan(png, place, /* referenceAlone= */ false, added).defects();
  }

  private static ImageFact scan(byte[] png, Place place, boolean referenceAlone, Chunk... added) {
    List<Chunk> chunks = PngBytes.chunks(png);
    chunks.addAll(place.in(chunks), List.of(added));
    byte[] file = PngBytes.file(chunks);
    ScanOptions options = new ScanOptions(LIMITS, /* fingerprints= */ true, referenceAlone);
    return new ImageScanner(options, new ImageIoDecoder()).scan("a.png", file, file.length);
  }

  private static ImageDefect irregular(String detail) {
    return new ImageDefect(Kind.IRREGULAR, detail);
  }

  private static Chunk hex(String type, String data) {
    return new Chunk(type, HexFormat.of().parseHex(data.replace(" ", "")));
  }

  private static final String REC_709 =
      "00007A26 00008084 0000FA00 000080E8 00007530 0000EA60 00003A98 00001770";

  /** Metadata of an RGB image as encoders write it, all of kinds that there is one of at most. */
  private static Stream<Chunk> singles() {
    return Stream.of(
        hex("cHRM", REC_709),
        hex("cICP", "01 0D 00 01"),
        hex("cLLI", "00989680 002625A0"),
        hex("gAMA", "0000B18F"),
        profile(RGB_SPACE, 132, 132),
        new Chunk("mDCV", new byte[24]),
        hex("sBIT", "05 06 05"),
        hex("sRGB", "00"),
        hex("bKGD", "00FF 00FF 00FF"),
        hex("oFFs", "00000001 00000001 00"),
        hex("pCAL", "78 00 00000000 000000FF 00 02 6D 00 30 00 31"),
        hex("pHYs", "00000B13 00000B13 01"),
        hex("sCAL", "01 31 00 31"),
        hex("sTER", "00"),
        hex("eXIf", "4D4D002A 00000008 0000 00000000"),
        hex("tIME", "07EA 0B 1B 17 3B 3C"));
  }

  /** The same of which there may be several. */
  private static Stream<Chunk> texts() {
    return Stream.of(
        text("tEXt", "Title\0a bee"),
        text("tEXt", "T".repeat(79) + "\0"),
        text("zTXt", "Title\0\0", "a bee".getBytes(ISO_8859_1)),
        text("iTXt", "Title\0\0\0en\0Title\0a bee"),
        text("iTXt", "Title\0\1\0\0\0", "a bee".repeat(9_000).getBytes(ISO_8859_1)),
        hex("sPLT", "70 00 08 FF0000FF0001 00FF00FF0002"),
        hex("sPLT", "70 00 10 FFFF00000000FFFF0001"));
  }

  private static Chunk text(String type, String plain) {
    return new Chunk(type, plain.getBytes(ISO_8859_1));
  }

  private static Chunk text(String type, String plain, byte[] compressed) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(plain.getBytes(ISO_8859_1));
    data.writeBytes(PngSample.deflate(compressed, new Random(1)));
    return new Chunk(type, data.toByteArray());
  }

  private static final String RGB_SPACE = "RGB ";

  /** An ICC profile that has no tags. */
  private static Chunk profile(String space, int declared, int size) {
    byte[] profile = new byte[size];
    profile[3] = (byte) declared;
    System.arraycopy(space.getBytes(ISO_8859_1), 0, profile, 16, 4);
    System.arraycopy("acsp".getBytes(ISO_8859_1), 0, profile, 36, 4);
    return text("iCCP", "icc\0\0", profile);
  }

  @ParameterizedTest
  @MethodSource({"singles", "texts"})
  void metadataAsEncodersWriteItIsNoDefect(Chunk chunk) {
    assertThat(defects(RGB, Place.FIRST, chunk)).isEmpty();
  }

  @Test
  void severalTextsAreNoDefect() {
    Chunk[] texts = texts().toArray(Chunk[]::new);

    assertThat(defects(RGB, Place.FIRST, texts)).isEmpty();
    assertThat(defects(RGB, Place.LAST, texts[0], texts[0], texts[2], texts[3])).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("singles")
  void aSecondOneOfItsKindIsIrregular(Chunk chunk) {
    assertThat(defects(RGB, Place.FIRST, chunk, chunk))
        .containsExactly(irregular("it has two chunks of metadata of the kind " + chunk.type()));
  }

  @ParameterizedTest
  @MethodSource("singles")
  void oneBehindThePictureIsIrregularIfItTellsHowToShowIt(Chunk chunk) {
    boolean anywhere = List.of("eXIf", "tIME").contains(chunk.type());

    assertThat(defects(RGB, Place.LAST, chunk))
        .isEqualTo(anywhere ? List.of() : List.of(misplaced(chunk.type())));
  }

  @ParameterizedTest
  @CsvSource({
    "gAMA, 0000B18F, true, false",
    "sRGB, 00, true, false",
    "sBIT, 050605, true, false",
    "bKGD, 0F, false, true",
    "hIST, 00010001000100010001000100010001 00010001000100010001000100010001, false, true",
    "pHYs, 00000B13 00000B13 01, true, true",
  })
  void thePaletteStandsBetweenColoursAndWhatNamesThem(
      String type, String data, boolean before, boolean behind) {
    List<ImageDefect> first = defects(PALETTE, Place.FIRST, hex(type, data));
    List<ImageDefect> second = defects(PALETTE, Place.BEFORE_PICTURE, hex(type, data));

    assertThat(first.isEmpty()).isEqualTo(before);
    assertThat(second.isEmpty()).isEqualTo(behind);
    assertThat(Stream.of(first, second).flatMap(List::stream))
        .allMatch(
            defect ->
                defect.equals(misplaced(type))
                    // There are no colours yet that it could be as long as.
                    || (type.equals("hIST") && defect.kind() == Kind.CORRUPT));
  }

  @Test
  void aSuggestedPaletteBehindThePictureIsIrregular() {
    Chunk suggested = hex("sPLT", "70 00 08 FF0000FF0001");

    assertThat(defects(RGB, Place.LAST, suggested)).containsExactly(misplaced("sPLT"));
  }

  private static ImageDefect misplaced(String type) {
    return irregular("its chunk " + type + " is not where one may stand");
  }

  @ParameterizedTest
  @CsvSource({
    "cHRM, 31",
    "cICP, 5",
    "cLLI, 0",
    "gAMA, 3",
    "mDCV, 23",
    "sBIT, 4",
    "sRGB, 0",
    "bKGD, 2",
    "hIST, 32",
    "oFFs, 8",
    "pHYs, 10",
    "sTER, 2",
    "tIME, 6"
  })
  void oneOfAnotherLengthIsCorruptSinceDecodersReadItWithoutLooking(String type, int bytes) {
    assertThat(defects(RGB, Place.FIRST, new Chunk(type, new byte[bytes])))
        .containsExactly(new ImageDefect(Kind.CORRUPT, "a chunk has not the length of its kind"));
  }

  /** Nearly all of it is what libpng warns of. */
  private static Stream<Chunk> illegal() {
    return Stream.of(
        hex("gAMA", "00000000"),
        hex("gAMA", "0000000F"),
        hex("gAMA", "2540BE41"),
        hex("gAMA", "80000000"),
        // x and y of red are more than 1, white is no mixture, green lies behind red and blue.
        hex("cHRM", REC_709.replace("0000FA00", "0002FA00")),
        hex("cHRM", REC_709.replace("00007A26 00008084", "00000001 00000001")),
        hex("cHRM", REC_709.replace("00007530 0000EA60", "00007530 00000001")),
        hex("cHRM", REC_709.replace("00007530", "FFFFFFFF")),
        hex("sRGB", "04"),
        hex("sBIT", "00 08 08"),
        hex("sBIT", "08 09 08"),
        hex("bKGD", "0000 0100 0000"),
        hex("pHYs", "00000B13 00000B13 02"),
        hex("tIME", "07EA 00 1B 17 3B 3C"),
        hex("tIME", "07EA 0D 1B 17 3B 3C"),
        hex("tIME", "07EA 0B 00 17 3B 3C"),
        hex("tIME", "07EA 0B 20 17 3B 3C"),
        hex("tIME", "07EA 0B 1B 18 3B 3C"),
        hex("tIME", "07EA 0B 1B 17 3C 3C"),
        hex("tIME", "07EA 0B 1B 17 3B 3D"),
        hex("eXIf", ""),
        hex("eXIf", "4578 6966 0000 4D4D002A 00000008"),
        text("tEXt", "no zero behind the keyword"),
        text("tEXt", "\0no keyword"),
        text("tEXt", "T".repeat(80) + "\0"),
        text("tEXt", "Ti\ntle\0"),
        text("zTXt", "Title\0"),
        text("zTXt", "Title\0\1", new byte[9]),
        text("zTXt", "Title\0\0no zlib data"),
        text("iTXt", "Title\0\2\0\0\0"),
        text("iTXt", "Title\0\0\1\0\0"),
        text("iTXt", "Title\0\0"),
        text("iTXt", "Title\0\0\0en"),
        text("iTXt", "Title\0\0\0en\0Title"),
        text("iTXt", "Title\0\1\0\0\0no zlib data"),
        hex("sPLT", "70 00"),
        hex("sPLT", "70 00 08 FF0000FF00"),
        hex("sPLT", "70 00 10 FF0000FF0000"),
        hex("sPLT", "70 00 09"),
        text("iCCP", "icc\0"),
        text("iCCP", "icc\0\0"),
        text("iCCP", "\0\0", new byte[132]),
        text("iCCP", "icc\0\0", new byte[132]),
        profile(RGB_SPACE, 133, 132),
        profile(RGB_SPACE, 132, 133),
        profile(RGB_SPACE, 100, 100),
        profile("GRAY", 132, 132));
  }

  @ParameterizedTest
  @MethodSource("illegal")
  void whatCantBeIsIrregular(Chunk chunk) {
    assertThat(defects(RGB, Place.FIRST, chunk))
        .containsExactly(irregular("its chunk " + chunk.type() + " is damaged"));
  }

  @Test
  void whatIsLegalDependsOnTheColoursOfTheImage() {
    Chunk gray = profile("GRAY", 132, 132);
    Chunk colour = profile(RGB_SPACE, 132, 132);

    assertThat(defects(GRAY, Place.FIRST, gray)).isEmpty();
    assertThat(defects(GRAY, Place.FIRST, colour))
        .containsExactly(irregular("its chunk iCCP is damaged"));
    assertThat(defects(PALETTE, Place.FIRST, colour)).isEmpty();
    assertThat(defects(GRAY, Place.FIRST, hex("sBIT", "08"))).isEmpty();
    assertThat(defects(GRAY, Place.FIRST, hex("bKGD", "00FF"))).isEmpty();
    assertThat(defects(PALETTE, Place.BEFORE_PICTURE, hex("bKGD", "10")))
        .containsExactly(irregular("its chunk bKGD is damaged"));
  }

  @Test
  void compressedTextThatIsCutOffOrHasMoreBehindItIsIrregular() {
    byte[] whole = text("zTXt", "Title\0\0", new byte[500]).data();
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    byte[] more = Arrays.copyOf(whole, whole.length + 1);

    for (byte[] data : new byte[][] {cut, more}) {
      assertThat(defects(RGB, Place.LAST, new Chunk("zTXt", data)))
          .containsExactly(irregular("its chunk zTXt is damaged"));
    }
  }

  @Test
  void textsThatInflateToManyMegabytesAreNotInflatedWholly() {
    byte[] deflated = text("zTXt", "Title\0\0", new byte[20_000_000]).data();
    deflated[deflated.length - 1] ^= 1;
    Chunk bomb = new Chunk("zTXt", deflated);

    assertThat(defects(RGB, Place.LAST, bomb, bomb, bomb)).isEmpty();
  }

  @Test
  void whatIsWrongWithMetadataLeavesAnImageItsLookAndNothingToTheReference() {
    Chunk time = hex("tIME", "07EA 00 1B 17 3B 3C");

    ImageFact fact = scan(RGB, Place.LAST, /* referenceAlone= */ false, time);

    assertThat(fact.fingerprint())
        .isNotNull()
        .isEqualTo(scan(RGB, Place.LAST, /* referenceAlone= */ false).fingerprint());
    assertThat(scan(RGB, Place.LAST, /* referenceAlone= */ true, time).defects()).isEmpty();
  }
}
