package org.metaalbum.core.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.licence.LicenceMatch.Added;
import org.metaalbum.core.licence.LicenceMatch.Ambiguous;
import org.metaalbum.core.licence.LicenceMatch.Empty;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.LicenceMatch.Several;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.core.licence.LicenceMatch.Unidentified;
import org.metaalbum.schema.Licence;
import org.metaalbum.schema.Licences;
import org.metaalbum.schema.TermsPhrase.Restriction;

/** If these fail, a licence is missed, or worse, taken for another. */
class LicenceMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          CC BY-SA 3.0                                        | CC-BY-SA-3.0
          CC-BY-NC 4.0                                        | CC-BY-NC-4.0
          CC BY-NC 4.0                                        | CC-BY-NC-4.0
          CC BY 4.0                                           | CC-BY-4.0
          cc-by-4.0                                           | CC-BY-4.0
          CC BY 4                                             | CC-BY-4.0
          CC-BY 4,0                                           | CC-BY-4.0
          CC BY v4.0                                          | CC-BY-4.0
          CC BY 4.0 License                                   | CC-BY-4.0
          CCBY 4.0                                            | CC-BY-4.0
          CC_BY_SA_4.0                                        | CC-BY-SA-4.0
          CC BY\u2013NC\u2013SA 4.0                           | CC-BY-NC-SA-4.0
          CC BY-SA-NC 4.0                                     | CC-BY-NC-SA-4.0
          CC BY-ND 4.0                                        | CC-BY-ND-4.0
          CC BY-NC-ND 2.5                                     | CC-BY-NC-ND-2.5
          CC BY 3.0 US                                        | CC-BY-3.0-US
          CC BY-SA 3.0 Germany                                | CC-BY-SA-3.0-DE
          CC BY 3.0 IGO                                       | CC-BY-3.0-IGO
          CC BY-SA 3.0 Unported                               | CC-BY-SA-3.0
          (CC BY 4.0)                                         | CC-BY-4.0
          "CC BY 4.0"                                         | CC-BY-4.0
          CC BY 4.0.                                          | CC-BY-4.0
          License: CC BY 4.0                                  | CC-BY-4.0
          Licensed under CC BY 4.0                            | CC-BY-4.0
          Creative Commons Attribution 4.0 International      | CC-BY-4.0
          Creative Commons Attribution 4.0 International License | CC-BY-4.0
          Creative Commons Attribution 4.0 International Public License | CC-BY-4.0
          Creative Commons Attribution 4.0 International (CC BY 4.0) | CC-BY-4.0
          Attribution 4.0 International (CC BY 4.0)           | CC-BY-4.0
          Creative Commons Attribution 4.0 International - CC BY 4.0 | CC-BY-4.0
          Attribution 4.0 International                       | CC-BY-4.0
          Creative Common Attribution 4.0                     | CC-BY-4.0
          Attribution-NonCommercial-ShareAlike 4.0 International | CC-BY-NC-SA-4.0
          Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International | CC-BY-NC-ND-4.0
          Creative Commons Attribution Share Alike 3.0 Unported | CC-BY-SA-3.0
          Attribution-NoDerivs 2.0 Generic                    | CC-BY-ND-2.0
          CC0                                                 | CC0-1.0
          CC0 1.0                                             | CC0-1.0
          CC0-1.0                                             | CC0-1.0
          CC0 Public Domain                                   | CC0-1.0
          CC0: Public Domain                                  | CC0-1.0
          CC0 1.0 Public Domain                               | CC0-1.0
          CC0 (Public Domain)                                 | CC0-1.0
          CC Zero                                             | CC0-1.0
          Creative Commons Zero v1.0 Universal                | CC0-1.0
          CC0 1.0 Universal (CC0 1.0) Public Domain Dedication | CC0-1.0
          Public Domain Mark 1.0                              | CC-PDM-1.0
          MIT                                                 | MIT
          MIT License                                         | MIT
          The MIT License (MIT)                               | MIT
          mit licence                                         | MIT
          BSD-3-Clause License                                | BSD-3-Clause
          BSD 3-Clause "New" or "Revised" License             | BSD-3-Clause
          New BSD License                                     | BSD-3-Clause
          Modified BSD License                                | BSD-3-Clause
          Simplified BSD License                              | BSD-2-Clause
          2-clause BSD                                        | BSD-2-Clause
          BSD 2-Clause                                        | BSD-2-Clause
          Apache License, Version 2.0                         | Apache-2.0
          Apache 2.0                                          | Apache-2.0
          Apache License 2.0                                  | Apache-2.0
          GNU General Public License Version 2                | GPL-2.0-only
          GNU General Public License v2.0                     | GPL-2.0-only
          GPL 2                                               | GPL-2.0-only
          GPL-2.0                                             | GPL-2.0-only
          GPL-2.0+                                            | GPL-2.0-or-later
          GPLv3                                               | GPL-3.0-only
          GPLv3+                                              | GPL-3.0-or-later
          GNU GPL version 3 or any later version              | GPL-3.0-or-later
          GNU Lesser General Public License v2.1              | LGPL-2.1-only
          LGPL 3                                              | LGPL-3.0-only
          GNU Affero General Public License v3.0              | AGPL-3.0-only
          GNU Free Documentation License 1.3                  | GFDL-1.3-only
          ODbL                                                | ODbL-1.0
          Open Database License (ODbL) v1.0                   | ODbL-1.0
          Open Data Commons Open Database License v1.0        | ODbL-1.0
          ODC-By                                              | ODC-By-1.0
          ODC Attribution License (ODC-By)                    | ODC-By-1.0
          Open Data Commons Attribution License v1.0          | ODC-By-1.0
          PDDL                                                | PDDL-1.0
          Open Data Commons Public Domain Dedication & License 1.0 | PDDL-1.0
          Community Data License Agreement - Sharing - Version 1.0 | CDLA-Sharing-1.0
          Community Data License Agreement Permissive 2.0     | CDLA-Permissive-2.0
          The Unlicense                                       | Unlicense
          WTFPL                                               | WTFPL
          Open Government Licence v3.0                        | OGL-UK-3.0
          Etalab 2.0                                          | etalab-2.0
          Licence Ouverte / Open Licence 2.0                  | etalab-2.0
          Mozilla Public License 2.0                          | MPL-2.0
          ODbL v1.0                                           | ODbL-1.0
          Academic Free License 3.0                           | AFL-3.0
          Attribution 3.0 IGO (CC BY 3.0 IGO)                 | CC-BY-3.0-IGO
          CCBY4.0                                             | CC-BY-4.0
          Available under CC-BY 4.0                           | CC-BY-4.0
          The dataset is released under the MIT license.      | MIT
          This work is licensed under a Creative Commons Attribution 4.0 International License. | CC-BY-4.0
          https://creativecommons.org/licenses/by/4.0/        | CC-BY-4.0
          CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) | CC-BY-4.0
          """)
  void aNameThatLeavesNoDoubtIsIdentified(String text, String id) {
    assertThat(match(text)).isEqualTo(Identified.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC BY 4.0?",
        "CC BY 4.0 requires citation",
        "Not available",
        "Other (Not Open)",
        "US Public Domain"
      })
  void whatIsNoLicenceAndNoTermsIsCalledNeither(String text) {
    assertThat(match(text)).isInstanceOf(Unidentified.class);
  }

  @Test
  void termsThatPermitCommercialUseAreNotCalledNonCommercial() {
    assertThat(match("free to use for commercial and non-commercial purposes"))
        .isEqualTo(new Terms(Set.of(Restriction.NONE), "it says that it can be had"));
  }

  @Test
  void conditionsBesideALicenceAreKeptApartFromIt() {
    LicenceMatch match = match("CC BY NC 4.0, public for research, cite paper to use dataset");
    assertThat(match).isInstanceOf(Identified.class);
    Identified identified = (Identified) match;
    assertThat(identified.spdxId()).isEqualTo("CC-BY-NC-4.0");
    assertThat(identified.added())
        .containsExactly(
            new Added("public for research", Set.of(Restriction.NON_COMMERCIAL, Restriction.NONE)),
            new Added("cite paper to use dataset", Set.of(Restriction.CREDIT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CC BY                              | CC-BY-4.0
          CC-BY-SA                           | CC-BY-SA-3.0
          CC BY 2                            | CC-BY-2.5
          Creative Commons                   | CC-BY-NC-4.0
          CC                                 | CC0-1.0
          Creative Commons Attribution       | CC-BY-3.0
          Creative Common Attribution        | CC-BY-4.0
          CC BY 3.0 International            | CC-BY-3.0
          BSD                                | BSD-3-Clause
          BSD License                        | BSD-2-Clause
          Apache License                     | Apache-2.0
          GPL                                | GPL-2.0-or-later
          GNU General Public License         | GPL-3.0-only
          LGPL 2                             | LGPL-2.1-only
          Public Domain                      | PDDL-1.0
          Creative Commons Public Domain     | CC-PDM-1.0
          Open Government Licence            | OGL-UK-3.0
          CDLA Permissive                    | CDLA-Permissive-2.0
          CC BY 4.0 / CC BY-NC 4.0           | CC-BY-NC-4.0
          CC BY 4.0 (CC BY-NC 4.0)           | CC-BY-NC-4.0
          CC BY 4.0 - CC BY-NC 4.0           | CC-BY-4.0
          CC BY 4.0 CC BY-NC 4.0             | CC-BY-4.0
          CC BY/NC 4.0                       | CC-BY-3.0
          CC BY 3.0, CC BY 4.0               | CC-BY-3.0
          CC BY 3.0 4.0                      | CC-BY-3.0
          MIT, Apache-2.0                    | MIT
          KTH: CC BY 4.0; Kylberg: MIT       | MIT
          CC BY 4.0, except the photographs of owls | CC-BY-4.0
          CC BY 4.0, for academic use only   | CC-BY-4.0
          MIT, non-commercial use only       | MIT
          CC BY 4.0, all rights reserved     | CC-BY-4.0
          """)
  void aNameThatMayMeanMoreThanOneIsNotDecided(String text, String oneCandidate) {
    assertThat(match(text)).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) match(text)).candidates()).contains(oneCandidate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cite paper to use dataset",
        "Open for research purposes",
        "Public for researchers",
        "Free for academic usage, cite to use dataset",
        "For non-commercial use only",
        "All rights reserved",
        "custom",
        "Other (specified in description)",
        "Unknown",
        "see website",
        "Free to use",
        "Available on request",
      })
  void conditionsAreNoLicence(String text) {
    assertThat(match(text)).isInstanceOf(Terms.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageNet License",
        "Stanford Research License",
        "CMU License",
        "fair",
        "glide",
        "python",
        "Unlicensed",
        "CC BY 5.0",
        "CC BY-NC 3.0 US",
        "CC BY-ND-SA 4.0",
        "CC BY 4.0 US",
        "CC NC 4.0",
        "CC0 2.0",
        "GPL 7",
        "GPL-2.0 with classpath exception or so",
        "Database: Open Database, Contents: Database Contents",
        "Mitt License",
        "Attribution",
        "\u00a9 The Authors",
        "License",
      })
  void whatIsNotOnTheListIsNotIdentified(String text) {
    assertThat(match(text))
        .satisfiesAnyOf(
            m -> assertThat(m).isInstanceOf(Unidentified.class),
            m -> assertThat(m).isInstanceOf(Terms.class),
            m -> assertThat(m).isInstanceOf(Ambiguous.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OGL 1.0", "Open Licence 2.0", "Attribution 4.0", "no rights reserved"})
  void whatOthersAreCalledTooIsNotIdentified(String text) {
    assertThat(match(text)).isInstanceOf(Unidentified.class);
  }

  @Test
  void severalLicencesAreTakenTogetherAsTheTextSays() {
    Set<String> both = Set.of("MIT", "Apache-2.0");
    assertThat(match("MIT or Apache-2.0")).isInstanceOf(Several.class);
    assertThat(((Several) match("MIT OR Apache-2.0")).choice()).isTrue();
    assertThat(((Several) match("MIT and Apache-2.0")).choice()).isFalse();
    assertThat(Set.copyOf(((Several) match("MIT and Apache-2.0")).spdxIds())).isEqualTo(both);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\"\""})
  void nothingIsNothing(String text) {
    assertThat(match(text)).isInstanceOf(Empty.class);
  }

  @Test
  void anIncompleteNameIsSettledByAUrlAndAContradictoryOneIsNot() {
    Ambiguous incomplete = (Ambiguous) match("CC BY");
    assertThat(incomplete.settledBy(Set.of("CC-BY-4.0"))).contains("CC-BY-4.0");
    assertThat(incomplete.settledBy(Set.of("CC-BY-NC-4.0"))).isEmpty();
    Ambiguous contradictory = (Ambiguous) match("CC BY 3.0 International");
    assertThat(contradictory.settledBy(Set.of("CC-BY-3.0"))).isEmpty();
  }

  static List<Licence> current() {
    return Licences.shipped().all().stream().filter(licence -> !licence.deprecated()).toList();
  }

  @ParameterizedTest
  @MethodSource("current")
  void everyIdentifierMeansItself(Licence licence) {
    assertThat(match(licence.id())).isEqualTo(Identified.of(licence.id()));
  }

  @ParameterizedTest
  @MethodSource("current")
  void noFullNameMeansAnother(Licence licence) {
    if (match(licence.name()) instanceof Identified identified) {
      assertThat(identified.spdxId()).isEqualTo(licence.id());
    }
  }

  private static LicenceMatch match(String text) {
    return LicenceMatcher.shipped().match(text);
  }
}
