/** What a page shows of a dataset besides its findings: finished values, with no judgement. */
@NullMarked
package org.metaalbum.core.report.exhibit;

import org.jspecify.annotations.NullMarked;
