package org.metaalbum.cli.render.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.metaalbum.cli.render.Wording;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;

/**
 * The chart of images per class: one skyline of all classes, largest first, and a bar for each. The
 * scale is logarithmic where the largest class would otherwise press the line to the ground.
 */
public final class ChartView {

  /** Height of the skyline, and length of a bar, in units of their drawings. */
  private static final double FULL = 100;

  private static final int FAR_ABOVE = 12;

  private final ClassChart chart;
  private final int most;
  private final boolean logarithmic;

  ChartView(ClassChart chart) {
    this.chart = chart;
    this.most = chart.classes().stream().mapToInt(ClassBar::images).max().orElse(0);
    this.logarithmic = most > FAR_ABOVE * chart.imagesWanted();
  }

  /** What is drawn. */
  public ClassChart chart() {
    return chart;
  }

  /** The classes. */
  public List<ClassBar> classes() {
    return chart.classes();
  }

  /** How many images the smallest and the largest class have. */
  public String range() {
    int least = chart.classes().stream().mapToInt(ClassBar::images).min().orElse(0);
    return least == most
        ? Wording.count(most, "image")
        : "%s to %s".formatted(Wording.number(least), Wording.count(most, "image"));
  }

  /** Whether lengths are logarithms. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** How many classes reach the line. */
  public long reaching() {
    return chart.classes().stream().filter(bar -> !isBelow(bar)).count();
  }

  /** Whether a class stays below the line. */
  public boolean isBelow(ClassBar bar) {
    return bar.images() < chart.imagesWanted();
  }

  /** How many classes have a sheet. */
  public long sheets() {
    return chart.classes().stream().filter(bar -> bar.sheet() != null).count();
  }

  /** Length of a bar, from 0 to 100. */
  public String length(int images) {
    return text(scaled(images));
  }

  /** Where the line stands, from 0 to 100. */
  public String line() {
    return text(scaled(chart.imagesWanted()));
  }

  /** Where the line stands in the skyline, from the top. */
  public String lineFromTop() {
    return text(FULL - scaled(chart.imagesWanted()));
  }

  /** The outline of the classes that reach the line, or of those that stay below it. */
  public String outline(boolean below) {
    int[] sizes =
        chart.classes().stream()
            .mapToInt(bar -> -bar.images())
            .sorted()
            .map(size -> -size)
            .toArray();
    StringBuilder path = new StringBuilder();
    IntStream.range(0, sizes.length)
        .filter(i -> (sizes[i] < chart.imagesWanted()) == below)
        .forEach(
            i -> path.append("M%d 100V%sh.86V100z".formatted(i, text(FULL - scaled(sizes[i])))));
    return path.toString();
  }

  private double scaled(int images) {
    double top = Math.max(most, chart.imagesWanted()) * 1.05;
    return logarithmic ? FULL * Math.log1p(images) / Math.log1p(top) : FULL * images / top;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
