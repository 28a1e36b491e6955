package org.metaalbum.core.rules.metadata;

/**
 * A number of a card that another one contradicts.
 *
 * @param pointer where it stands
 * @param message what is wrong
 * @param expected what it should be
 * @param actual what it is
 * @param related where the other one stands
 */
record CardFault(String pointer, String message, String expected, String actual, String related) {}
