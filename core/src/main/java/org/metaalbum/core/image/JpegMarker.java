package org.metaalbum.core.image;

/** Second bytes of the markers of JPEG (ITU-T T.81, table B.1); the first is always FF. */
final class JpegMarker {

  static final int SOF0 = 0xC0;
  static final int SOF2 = 0xC2;
  static final int DHT = 0xC4;
  static final int DAC = 0xCC;
  static final int SOF15 = 0xCF;
  static final int RST0 = 0xD0;
  static final int RST7 = 0xD7;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;
  static final int DQT = 0xDB;
  static final int DNL = 0xDC;
  static final int DRI = 0xDD;
  static final int DHP = 0xDE;
  static final int EXP = 0xDF;
  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP14 = 0xEE;
  static final int APP15 = 0xEF;
  static final int SOF55 = 0xF7;
  static final int COM = 0xFE;

  private JpegMarker() {}

  /** Whether it is a restart marker. */
  static boolean isRestart(int marker) {
    return marker >= RST0 && marker <= RST7;
  }

  /** Whether it starts application data or a comment, which say nothing about pixels. */
  static boolean isMetadata(int marker) {
    return (marker >= APP0 && marker <= APP15) || marker == COM;
  }
}
