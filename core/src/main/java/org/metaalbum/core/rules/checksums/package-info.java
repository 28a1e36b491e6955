/** Rules on checksum manifests (MA701 to MA714). */
@NullMarked
package org.metaalbum.core.rules.checksums;

import org.jspecify.annotations.NullMarked;
