package org.metaalbum.core.facts;

import java.util.List;
import org.metaalbum.core.source.Entry;

/** TODO-me. */
public record Layout(List<Entry> entries) {}
