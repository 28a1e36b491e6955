/**
 * Turns a finished report into what people and programs read. Knows no rules and does no I/O of its
 * own.
 */
@NullMarked
package org.metaalbum.cli.render;

import org.jspecify.annotations.NullMarked;
