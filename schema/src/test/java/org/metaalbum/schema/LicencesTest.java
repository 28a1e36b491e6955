package org.metaalbum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** If these fail, the licence tables are damaged, or stand for another edition than they say. */
class LicencesTest {

  private static final Licences SHIPPED = Licences.shipped();

  @Test
  void theListIsThatOfTheSpdxLibrary() throws IOException {
    JsonNode official = official();
    List<Licence> expected = new ArrayList<>();
    official
        .path("licenses")
        .forEach(
            node ->
                expected.add(
                    new Licence(
                        node.path("licenseId").stringValue(),
                        node.path("name").stringValue().replaceAll("\\s+", " "),
                        node.path("isDeprecatedLicenseId").booleanValue(),
                        node.path("seeAlso")
                            .valueStream()
                            .map(u -> u.stringValue().strip())
                            .toList())));

    assertThat(SHIPPED.all()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(LicenceListStamp.shipped())
        .isEqualTo(
            new LicenceListStamp(
                official.path("licenseListVersion").stringValue(),
                official.path("releaseDate").stringValue().substring(0, 10)));
  }

  @Test
  void theTermsSpeakOfLicencesOfTheList() {
    Set<String> ids = new HashSet<>();
    SHIPPED.all().stream().filter(l -> !l.deprecated()).map(Licence::id).forEach(ids::add);
    assertThat(SHIPPED.withTerms()).extracting(LicenceTerms::id).isSubsetOf(ids);
    assertThat(SHIPPED.withTerms()).flatExtracting(LicenceTerms::targets).isSubsetOf(ids);
    assertThat(SHIPPED.ambiguousNames()).flatExtracting(AmbiguousName::ids).isSubsetOf(ids);
  }

  @Test
  void onlyAListedGrantListsLicences() {
    assertThat(SHIPPED.withTerms())
        .allSatisfy(
            terms ->
                assertThat(terms.targets().isEmpty())
                    .as(terms.id())
                    .isEqualTo(terms.grant() != Grant.LISTED));
  }

  @Test
  void anIdentifierIsFoundInAnyCase() {
    assertThat(SHIPPED.byId("cc-by-4.0")).map(Licence::id).contains("CC-BY-4.0");
    assertThat(SHIPPED.byId("CC-BY-9.0")).isEmpty();
  }

  private static JsonNode official() throws IOException {
    try (InputStream stream =
        LicencesTest.class.getResourceAsStream("/resources/stdlicenses/licenses.json")) {
      return JsonMapper.shared().readTree(stream);
    }
  }
}
