package org.metaalbum.core.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.licence.Relicensing.Allowed;
import org.metaalbum.core.licence.Relicensing.Refused;
import org.metaalbum.core.licence.Relicensing.Unknown;
import org.metaalbum.core.licence.Relicensing.Verdict;
import org.metaalbum.schema.LicenceTerms;
import org.metaalbum.schema.Licences;

/** If these fail, a licence is granted that nobody may grant, or refused without a reason. */
class RelicensingTest {

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, CC-BY-4.0",
    "CC-BY-4.0, CC-BY-3.0",
    "CC-BY-4.0, CC-BY-SA-4.0",
    "CC-BY-3.0, CC-BY-NC-4.0",
    "CC-BY-4.0, CC-BY-ND-4.0",
    "CC-BY-SA-3.0, CC-BY-SA-3.0",
    "CC-BY-SA-3.0, CC-BY-SA-4.0",
    "CC-BY-SA-3.0, CC-BY-SA-3.0-DE",
    "CC-BY-SA-2.0, CC-BY-SA-2.5",
    "CC-BY-SA-1.0, CC-BY-SA-1.0",
    "CC-BY-SA-4.0, LAL-1.3",
    "CC-BY-SA-4.0, GPL-3.0-only",
    "CC-BY-NC-4.0, CC-BY-NC-4.0",
    "CC-BY-NC-4.0, CC-BY-NC-SA-4.0",
    "CC-BY-NC-3.0, CC-BY-NC-4.0",
    "CC-BY-NC-SA-3.0, CC-BY-NC-SA-4.0",
    "CC0-1.0, CC-BY-NC-ND-4.0",
    "CC0-1.0, MIT",
    "PDDL-1.0, CC0-1.0",
    "Unlicense, CC-BY-4.0",
    "MIT, MIT",
    "MIT, CC-BY-4.0",
    "MIT, Apache-2.0",
    "BSD-3-Clause, CC-BY-NC-4.0",
    "Apache-2.0, CC-BY-SA-4.0",
    "GPL-2.0-only, GPL-2.0-only",
    "GPL-2.0-or-later, GPL-3.0-only",
    "LGPL-2.1-only, GPL-2.0-or-later",
    "ODbL-1.0, ODbL-1.0",
    "OGL-UK-3.0, CC-BY-4.0",
    "etalab-2.0, CC-BY-4.0",
    "CDLA-Permissive-2.0, CC-BY-4.0",
    "EPL-2.0, EPL-2.0",
  })
  void theseMayBeGranted(String source, String target) {
    assertThat(Relicensing.of(source, target)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-SA-3.0, CC-BY-4.0, section 4(b)",
    "CC-BY-SA-3.0, CC-BY-NC-SA-4.0, section 4(b)",
    "CC-BY-SA-3.0, CC-BY-SA-2.5, section 4(b)",
    "CC-BY-SA-3.0, CC-BY-NC-4.0, section 4(b)",
    "CC-BY-SA-4.0, CC-BY-SA-3.0, section 3(b)(1)",
    "CC-BY-SA-4.0, CC-BY-4.0, section 3(b)(1)",
    "CC-BY-SA-4.0, GPL-2.0-only, section 3(b)(1)",
    "CC-BY-SA-1.0, CC-BY-SA-2.0, that very licence",
    "CC-BY-NC-SA-4.0, CC-BY-NC-4.0, section 3(b)(1)",
    "CC-BY-NC-SA-4.0, CC-BY-SA-4.0, section 3(b)(1)",
    "CC-BY-NC-4.0, CC-BY-4.0, section 2(a)(1)",
    "CC-BY-NC-4.0, CC-BY-SA-4.0, section 2(a)(1)",
    "CC-BY-NC-3.0, CC-BY-3.0, section 4(b)",
    "CC-BY-NC-4.0, CC0-1.0, section 3(a)",
    "CC-BY-NC-4.0, MIT, section 2(a)(1)",
    "CC-BY-4.0, CC0-1.0, section 3(a)",
    "CC-BY-3.0, PDDL-1.0, section 4",
    "CC-BY-ND-4.0, CC-BY-ND-4.0, section 2(a)(1)(B)",
    "CC-BY-NC-ND-4.0, CC-BY-NC-4.0, section 2(a)(1)(B)",
    "CC-BY-ND-3.0, CC-BY-ND-3.0, section 3",
    "MIT, CC0-1.0, second paragraph",
    "BSD-2-Clause, Unlicense, conditions 1 and 2",
    "GPL-2.0-only, CC-BY-4.0, section 2(b)",
    "GPL-2.0-only, GPL-3.0-only, section 2(b)",
    "GPL-2.0-only, GPL-2.0-or-later, section 2(b)",
    "GPL-3.0-only, CC-BY-SA-4.0, section 5(c)",
    "ODbL-1.0, CC-BY-4.0, section 4.4(a)",
    "CDLA-Sharing-1.0, CC-BY-4.0, section 3.1(a)",
    "OGL-UK-3.0, CC0-1.0, You must",
  })
  void theseMayNotAndTheReasonGivesTheClause(String source, String target, String clause) {
    assertThat(Relicensing.of(source, target)).isInstanceOf(Refused.class);
    List<String> reasons = ((Refused) Relicensing.of(source, target)).reasons();
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains(clause));
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, MIT",
    "CC-BY-SA-4.0, GPL-3.0-or-later",
    "ODC-By-1.0, CC-BY-4.0",
    "MIT, EPL-2.0",
    "EPL-2.0, CC-BY-4.0",
    "OGL-UK-3.0, MIT",
  })
  void theseAreNotDecided(String source, String target) {
    assertThat(Relicensing.of(source, target)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cite paper to use dataset                    | CC BY-NC 4.0    | Unknown
          Cite paper to use dataset                    | CC0             | Refused
          Free for academic usage, cite to use dataset | CC BY-NC 4.0    | Unknown
          Free for academic usage, cite to use dataset | CC BY 4.0       | Refused
          Free for academic and commercial usage       | CC BY 4.0       | Unknown
          Public for researchers                       | MIT             | Refused
          All rights reserved                          | CC BY-NC 4.0    | Refused
          ImageNet License                             | ImageNet License | Unknown
          ImageNet License                             | CC BY 4.0       | Unknown
          CC BY                                        | CC BY 4.0       | Unknown
          CC BY-SA 4.0                                 | Creative Commons | Unknown
          MIT or CC BY-SA 4.0                          | CC BY-NC 4.0    | Allowed
          MIT and CC BY-SA 4.0                         | CC BY-NC 4.0    | Refused
          MIT and CC BY 4.0                            | CC BY-NC 4.0    | Allowed
          CC BY NC 4.0, public for research            | CC BY-NC 4.0    | Allowed
          """)
  void termsAndSeveralLicencesAreJudgedByWhatTheySay(String source, String target, String verdict) {
    LicenceMatcher matcher = LicenceMatcher.shipped();
    Verdict found = Relicensing.of(matcher.match(source), matcher.match(target));
    assertThat(found.getClass().getSimpleName()).isEqualTo(verdict);
  }

  static List<LicenceTerms> tabled() {
    return Licences.shipped().withTerms();
  }

  @ParameterizedTest
  @MethodSource("tabled")
  void everyLicenceOfTheTableMayBeKept(LicenceTerms licence) {
    assertThat(Relicensing.of(licence.id(), licence.id())).isInstanceOf(Allowed.class);
  }

  @Test
  void bothReasonsAreGivenWhereThereAreTwo() {
    assertThat(((Refused) Relicensing.of("CC-BY-NC-4.0", "CC0-1.0")).reasons()).hasSize(2);
  }
}
