package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The lines of a Markdown file as one reads them: no marks, no HTML tags, no comments. A table of
 * questions becomes paragraphs, and a table of numbers a paragraph a row ({@link FactTable}).
 */
final class MarkdownLines extends AbstractVisitor {

  /** Deeper than anybody writes, and shallow enough for a stack. */
  private static final int DEEPEST = 50;

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)</?(?:p|br|div|h[1-6]|li|ul|ol|td|th|tr|table|details|summary|hr)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int line;
  private boolean startsBlock;

  private MarkdownLines() {}

  /** The lines of a text. */
  static List<Line> of(String markdown) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    MarkdownLines reader = new MarkdownLines();
    parser.parse(markdown).accept(reader);
    return reader.lines;
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code, code.getLiteral(), 1);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code, code.getLiteral(), 0);
  }

  @Override
  public void visit(HtmlBlock html) {
    String shown = COMMENT.matcher(html.getLiteral()).replaceAll(MarkdownLines::lineEnds);
    int number = firstLine(html);
    for (String one : shown.split("\n", -1)) {
      for (String part : BREAK.split(one, -1)) {
        add(new Line(unescape(TAG.matcher(part).replaceAll("")), number, null, true));
      }
      number++;
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      new TableRows().read(block);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(Text literal) {
    text.append(literal.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  /** The address of a link is worth reading where it is not its text as well. */
  @Override
  public void visit(Link link) {
    int start = text.length();
    visitChildren(link);
    String address = link.getDestination();
    boolean isWeb = address.startsWith("http://") || address.startsWith("https://");
    if (isWeb && text.indexOf(address, start) < 0) {
      text.append(" (").append(address).append(')');
    }
  }

  @Override
  public void visit(HtmlInline html) {
    if (BREAK.matcher(html.getLiteral()).matches()) {
      endLine();
      startsBlock = true;
    }
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    endLine();
    line++;
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    endLine();
    line++;
    startsBlock = true;
  }

  private void block(Node node) {
    line = firstLine(node);
    startsBlock = true;
    visitChildren(node);
    endLine();
  }

  private void literal(Node node, String literal, int fence) {
    int number = firstLine(node) + fence;
    for (String one : literal.split("\n", -1)) {
      add(new Line(one, number, null, true));
      number++;
    }
  }

  private void endLine() {
    add(new Line(text.toString(), line, null, startsBlock));
    text.setLength(0);
    startsBlock = false;
  }

  private void add(Line read) {
    if (!read.text().isBlank()) {
      lines.add(read);
    }
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  private static String lineEnds(MatchResult comment) {
    return "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count());
  }

  private static String unescape(String html) {
    return html.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&times;", "×")
        .replace("&amp;", "&");
  }

  /** The rows of a table. */
  private final class TableRows {

    void read(Node table) {
      List<List<String>> cells = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            cells.add(cells(row));
            numbers.add(firstLine(row));
          }
        }
      }
      boolean asks = cells.stream().flatMap(List::stream).anyMatch(cell -> cell.contains("?"));
      List<List<String>> shown =
          asks ? cells : FactTable.sentences(cells).stream().map(List::of).toList();
      IntStream.range(0, shown.size())
          .forEach(
              i -> shown.get(i).forEach(cell -> add(new Line(cell, numbers.get(i), null, true))));
    }

    private List<String> cells(Node row) {
      List<String> cells = new ArrayList<>();
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell) {
          int before = lines.size();
          visitChildren(cell);
          endLine();
          List<Line> own = lines.subList(before, lines.size());
          cells.add(own.stream().map(Line::text).collect(Collectors.joining(" ")));
          own.clear();
        }
      }
      return cells;
    }
  }
}
