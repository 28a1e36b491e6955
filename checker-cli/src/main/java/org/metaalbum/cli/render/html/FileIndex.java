package org.metaalbum.cli.render.html;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.metaalbum.core.report.Finding;
import org.metaalbum.schema.Severity;

/**
 * The findings of a dataset by the file that they are in. Holds a number for each finding; a row is
 * made when it is its turn, since there may be a hundred thousand files.
 */
public final class FileIndex implements Iterable<FileIndex.FileRow> {

  private final String anchor;
  private final List<Finding> findings;

  /** Where the findings of each rule begin: those of one rule stand together. */
  private final Map<String, Integer> firsts = new HashMap<>();

  /** The findings, ordered by path and rule. */
  private final int[] order;

  private final int files;

  /** A file, and links to its findings. */
  public record FileRow(String path, Map<Severity, Integer> counts, Map<String, RuleLink> rules) {

    /** How many findings of a severity the report shows of it. */
    public int count(Severity severity) {
      return counts.getOrDefault(severity, 0);
    }
  }

  /**
   * A link to the findings of a rule in a file.
   *
   * @param anchor the first of them
   * @param count how many there are
   */
  public record RuleLink(String anchor, int count) {}

  FileIndex(String anchor, List<Finding> findings) {
    this.anchor = anchor;
    this.findings = findings;
    for (int i = 0; i < findings.size(); i++) {
      firsts.putIfAbsent(findings.get(i).ruleId(), i);
    }
    this.order =
        IntStream.range(0, findings.size())
            .boxed()
            .sorted(Comparator.comparing(this::path))
            .mapToInt(Integer::intValue)
            .toArray();
    this.files =
        (int)
            IntStream.range(0, order.length)
                .filter(i -> i == 0 || !path(order[i]).equals(path(order[i - 1])))
                .count();
  }

  /** How many files there are. */
  public int size() {
    return files;
  }

  /** The findings of a rule, in the order of the report. */
  List<Finding> ofRule(String ruleId) {
    int from = firsts.getOrDefault(ruleId, findings.size());
    int to = from;
    while (to < findings.size() && findings.get(to).ruleId().equals(ruleId)) {
      to++;
    }
    return findings.subList(from, to);
  }

  /** The name in links of the finding with this index. */
  String anchorOf(int index) {
    String rule = findings.get(index).ruleId();
    return "%s-%s-%s".formatted(anchor, rule, index - firsts.getOrDefault(rule, 0) + 1);
  }

  private String path(int index) {
    return findings.get(index).location().path();
  }

  /** The files, ordered by path. */
  @Override
  public Iterator<FileRow> iterator() {
    return new Iterator<>() {

      private int next;

      @Override
      public boolean hasNext() {
        return next < order.length;
      }

      @Override
      public FileRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        String path = path(order[next]);
        FileRow row = new FileRow(path, new EnumMap<>(Severity.class), new TreeMap<>());
        for (; hasNext() && path(order[next]).equals(path); next++) {
          Finding finding = findings.get(order[next]);
          row.counts().merge(finding.severity(), 1, Integer::sum);
          row.rules()
              .merge(
                  finding.ruleId(),
                  new RuleLink(anchorOf(order[next]), 1),
                  (first, another) -> new RuleLink(first.anchor(), first.count() + 1));
        }
        return row;
      }
    };
  }
}
