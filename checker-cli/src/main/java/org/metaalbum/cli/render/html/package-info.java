/**
 * The report as one page of HTML. What is said stands in the templates ({@code src/main/jte}); the
 * classes here bring a report into the order in which the page tells it.
 */
@NullMarked
package org.metaalbum.cli.render.html;

import org.jspecify.annotations.NullMarked;
