package org.metaalbum.core.rules.album;

import java.util.List;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds dataset ids that two cards have. The card's id is made of it and the domain, which MA131
 * sees to; so comparing this part finds every id that is there twice.
 */
public final class DatasetIdTwice implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA161",
        "dataset-id-twice",
        Subject.ALBUM,
        "No two datasets of an album have the same dataset_id.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    findings.examined(album.families().size());
    Clashes.find(
        album,
        family -> Identity.datasetId(family).stream().toList(),
        FamilyFacts::isCalledAs,
        (first, later) ->
            findings.add(
                Problem.at(
                        later.place(),
                        "Another dataset of the album has this dataset_id already. Give each its"
                            + " own; if they are one dataset, keep one of them.")
                    .expected("a dataset_id of its own", later.value())
                    .related(List.of(first.place()))));
  }
}
