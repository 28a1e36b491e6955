/**
 * Puts together what a page shows of a dataset besides its findings, when it was judged. Only for
 * reports that want it.
 */
@NullMarked
package org.metaalbum.core.engine.exhibit;

import org.jspecify.annotations.NullMarked;
