package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit XML as servers read it: by the schema of Jenkins' xUnit plugin (MIT). */
class JunitRendererTest {

  static Stream<Report> stories() {
    return Stories.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyStoryIsValidByTheCommonSchema(Report report) throws IOException, SAXException {
    OfficialSchemas.requireJunit(render(report));
  }

  @Test
  void theSchemaIsHeeded() {
    assertThatThrownBy(() -> OfficialSchemas.requireJunit("<testsuites><x/></testsuites>"))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theAttributesCountWhatIsThere(Report report)
      throws IOException, SAXException, ParserConfigurationException {
    Element root = parse(render(report)).getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo(number(root, "testcase"));
    assertThat(root.getAttribute("failures")).isEqualTo(number(root, "failure"));
    assertThat(root.getAttribute("errors")).isEqualTo(number(root, "error"));
    NodeList suites = root.getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      assertThat(suite.getAttribute("tests")).isEqualTo(number(suite, "testcase"));
      assertThat(suite.getAttribute("failures")).isEqualTo(number(suite, "failure"));
      assertThat(suite.getAttribute("errors")).isEqualTo(number(suite, "error"));
      assertThat(suite.getAttribute("skipped")).isEqualTo(number(suite, "skipped"));
    }
  }

  @Test
  void onlyErrorsThatCountMakeATestFail() throws IOException {
    assertThat(render(Samples.report(Samples.warned())))
        .doesNotContain("<failure")
        .contains("<system-out>", "warning: 1 finding");
    assertThat(render(Samples.report(Stories.suppressed())))
        .containsOnlyOnce("<failure")
        .contains("2 findings, of which 1 waived and 0 in the baseline");
  }

  @Test
  void whatXmlCannotHoldIsShown() throws IOException, SAXException, ParserConfigurationException {
    String text = "]]>&<\u0000\ufffe\ud800\"";
    Element root = parse(render(Samples.report(Samples.hostile(text)))).getDocumentElement();
    assertThat(root.getTextContent()).contains("]]>&<\\u0000\\ufffe\\ud800\"");
  }

  private static String number(Element element, String name) {
    return String.valueOf(element.getElementsByTagName(name).getLength());
  }

  private static Document parse(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JunitRenderer().render(report, out);
    return out.toString();
  }
}
