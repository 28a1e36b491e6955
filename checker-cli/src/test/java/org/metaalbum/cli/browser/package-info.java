/** The HTML report in a real browser: Debian's Chromium, spoken to over the DevTools protocol. */
@NullMarked
package org.metaalbum.cli.browser;

import org.jspecify.annotations.NullMarked;
