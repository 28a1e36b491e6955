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
 * Finds dataset names that two datasets have, apart from case and blanks. The versions of one
 * dataset share their name.
 */
public final class DatasetNameTwice implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA163",
        "dataset-name-twice",
        Subject.ALBUM,
        "No two datasets of an album have the same dataset_name.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    findings.examined(album.families().size());
    Clashes.find(
        album,
        family -> Identity.datasetName(family).stream().toList(),
        FamilyFacts::isSameDatasetAs,
        (first, later) ->
            findings.add(
                Problem.at(
                        later.place(),
                        "Another dataset of the album has this dataset_name already. Give each a"
                            + " name that tells them apart.")
                    .expected("a dataset_name of its own", later.value())
                    .related(List.of(first.place()))));
  }
}
