package org.metaalbum.core.facts;

import org.metaalbum.core.report.Waiver;

/**
 * What became of a waiver in a run.
 *
 * @param waiver what it says
 * @param expired whether it holds no more
 * @param forbidden whether its rule can't be waived under the profile
 * @param evaluated whether its rule was evaluated on a dataset that it is for
 * @param findings how many findings it is for, whether or not it suppresses them
 */
public record WaiverUse(
    Waiver waiver, boolean expired, boolean forbidden, boolean evaluated, long findings) {}
