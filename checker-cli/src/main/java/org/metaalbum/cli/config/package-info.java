/** What a user keeps beside the datasets: the configuration and the baseline. */
@NullMarked
package org.metaalbum.cli.config;

import org.jspecify.annotations.NullMarked;
