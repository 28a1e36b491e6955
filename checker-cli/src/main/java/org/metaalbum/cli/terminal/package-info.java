/** What is shown to a person at a terminal: width, colour, progress, and text made harmless. */
@NullMarked
package org.metaalbum.cli.terminal;

import org.jspecify.annotations.NullMarked;
