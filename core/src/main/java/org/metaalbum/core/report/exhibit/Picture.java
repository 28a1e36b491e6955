package org.metaalbum.core.report.exhibit;

/**
 * A small picture that this program has drawn: no byte of it comes from a dataset.
 *
 * @param width in pixels
 * @param height in pixels
 * @param jpeg a JPEG file, in Base64
 */
public record Picture(int width, int height, String jpeg) {}
