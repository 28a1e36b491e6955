package org.metaalbum.core.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, an address is taken for that of a licence that it isn't. */
class LicenceUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0",
    "http://creativecommons.org/licenses/by/4.0, CC-BY-4.0",
    "https://www.creativecommons.org/licenses/by/4.0/legalcode, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/legalcode.txt, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/deed.pt_BR, CC-BY-4.0",
    "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de?ref=chooser#top, CC-BY-NC-SA-4.0",
    "HTTPS://CREATIVECOMMONS.ORG/licenses/BY-NC/4.0/, CC-BY-NC-4.0",
    "https://creativecommons.org/licenses/by/3.0/us/, CC-BY-3.0-US",
    "https://creativecommons.org/licenses/by/3.0/us/deed.en, CC-BY-3.0-US",
    "https://creativecommons.org/licenses/by/3.0/igo/legalcode, CC-BY-3.0-IGO",
    "https://creativecommons.org/licenses/by-nd-nc/1.0/, CC-BY-NC-ND-1.0",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
    "https://creativecommons.org/publicdomain/zero/1.0/deed.en, CC0-1.0",
    "https://creativecommons.org/publicdomain/mark/1.0/, CC-PDM-1.0",
    "https://opensource.org/licenses/MIT, MIT",
    "https://opensource.org/license/mit/, MIT",
    "https://opensource.org/license/bsd-3-clause, BSD-3-Clause",
    "https://opensource.org/license/apache-2-0, Apache-2.0",
    "https://spdx.org/licenses/BSD-2-Clause.html, BSD-2-Clause",
    "https://www.apache.org/licenses/LICENSE-2.0.txt, Apache-2.0",
    "https://opendatacommons.org/licenses/odbl/1-0/, ODbL-1.0",
    "https://opendatacommons.org/licenses/by/, ODC-By-1.0",
    "https://opendatacommons.org/licenses/pddl/1.0/, PDDL-1.0",
    "https://choosealicense.com/licenses/mit/, MIT",
    "https://unlicense.org/, Unlicense",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/, OGL-UK-3.0",
    "https://cdla.dev/permissive-2-0/, CDLA-Permissive-2.0",
  })
  void theAddressOfALicenceTellsIt(String url, String id) {
    assertThat(LicenceUrl.read(url))
        .get()
        .extracting(LicenceUrl.Target::spdxIds)
        .isEqualTo(Set.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.gnu.org/licenses/old-licenses/gpl-2.0.en.html",
        "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html",
        "http://www.gnu.org/licenses/gpl-2.0.txt",
        "https://opensource.org/licenses/GPL-2.0",
        "https://spdx.org/licenses/GPL-2.0.html",
        "https://opensource.org/license/gpl-2-0",
      })
  void theTextOfAGnuLicenceDoesNotTellWhetherLaterVersionsMayBeChosen(String url) {
    assertThat(LicenceUrl.read(url))
        .get()
        .extracting(LicenceUrl.Target::spdxIds)
        .isEqualTo(Set.of("GPL-2.0-only", "GPL-2.0-or-later"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/picekl/DanishFungiDataset/blob/main/LICENSE",
        "https://www.proteinatlas.org/about/licence",
        "http://human-pose.mpi-inf.mpg.de/bsd.txt",
        "https://www.kaggle.com/gpiosenka/100-bird-species",
        "https://zenodo.org/record/3464319",
        "https://creativecommons.org/",
        "https://creativecommons.org/licenses/",
        "https://creativecommons.org/licenses/by/4.0x/",
        "https://creativecommons.org.example.org/licenses/by/4.0/",
        "https://example.org/?u=https://creativecommons.org/licenses/by/4.0/",
        "https://www.gnu.org/licenses/gpl.html",
        "https://artlibre.org/",
        "not a url",
        "",
      })
  void mostAddressesSayNothing(String url) {
    assertThat(LicenceUrl.read(url)).isEmpty();
  }

  @Test
  void aPortWithoutIdentifierIsKnownByName() {
    assertThat(LicenceUrl.read("https://creativecommons.org/licenses/by-nc/3.0/us/"))
        .contains(new LicenceUrl.Target("CC BY-NC 3.0 US", Set.of()));
  }
}
