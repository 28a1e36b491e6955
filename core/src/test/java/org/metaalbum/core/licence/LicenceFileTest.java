package org.metaalbum.core.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, the text of a licence is taken for that of another. */
class LicenceFileTest {

  @Test
  void aTagTellsTheLicence() {
    assertThat(LicenceFile.identify("SPDX-License-Identifier: CC-BY-4.0\n"))
        .containsExactly("CC-BY-4.0");
  }

  @Test
  void aTitleTellsTheLicence() {
    assertThat(LicenceFile.identify("Attribution-NonCommercial 4.0 International\n\n=====\n\nBy"))
        .containsExactly("CC-BY-NC-4.0");
    assertThat(LicenceFile.identify("# CC0 1.0 Universal\n\nStatement of Purpose\n"))
        .containsExactly("CC0-1.0");
    assertThat(LicenceFile.identify("MIT License\r\n\r\nCopyright (c) 2022 A. Author\r\n"))
        .containsExactly("MIT");
    String apache =
        """
                         Apache License
                   Version 2.0, January 2004
                http://www.apache.org/licenses/
        """;
    assertThat(LicenceFile.identify(apache)).containsExactly("Apache-2.0");
  }

  @Test
  void aGnuTextDoesNotTellWhetherLaterVersionsMayBeChosen() {
    assertThat(
            LicenceFile.identify(
                "        GNU GENERAL PUBLIC LICENSE\n           Version 2, June 1991\n"))
        .containsExactlyInAnyOrder("GPL-2.0-only", "GPL-2.0-or-later");
  }

  @Test
  void aSentenceTellsTheLicenceWithoutTitle() {
    String bsd =
        """
        Copyright (c) 2015, Max Planck Institute for Informatics
        All rights reserved.

        Redistribution and use in source and binary forms, with or without
        modification, are permitted provided that the following conditions are met:
        1. Redistributions of source code must retain the above copyright notice.
        2. Redistributions in binary form must reproduce the above copyright notice.
        """;
    assertThat(LicenceFile.identify(bsd)).containsExactly("BSD-2-Clause");
    assertThat(LicenceFile.identify(bsd + "3. Neither the name of the holder nor\n"))
        .containsExactly("BSD-3-Clause");
    assertThat(LicenceFile.identify(bsd + "3. All advertising materials\n")).isEmpty();
  }

  @Test
  void theOnlyLinkTellsTheLicence() {
    assertThat(
            LicenceFile.identify(
                "The images may be used under https://creativecommons.org/licenses/by/4.0/."))
        .containsExactly("CC-BY-4.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The images are free for research.\n",
        "MIT License\n\nbut the data: CC BY 4.0\nCC BY 4.0\n",
        "SPDX-License-Identifier: MIT\nSPDX-License-Identifier: CC-BY-4.0\n",
        "Code: https://opensource.org/licenses/MIT Data: "
            + "https://creativecommons.org/licenses/by/4.0/",
      })
  void aFileThatSpeaksOfTwoOrNoneIsLeftAlone(String text) {
    assertThat(LicenceFile.identify(text)).isEmpty();
  }
}
