/** Commands, options and exit codes. Start reading at {@link org.metaalbum.cli.Main}. */
@NullMarked
package org.metaalbum.cli;

import org.jspecify.annotations.NullMarked;
