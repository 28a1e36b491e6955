/** Rules on what becomes of the waivers of a configuration. */
@NullMarked
package org.metaalbum.core.rules.configuration;

import org.jspecify.annotations.NullMarked;
