/** Files that a user keeps beside the datasets: configuration, baselines, reports. */
@NullMarked
package org.metaalbum.cli.document;

import org.jspecify.annotations.NullMarked;
