package io.drydock.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
  @ParameterizedTest
  @CsvSource({
    "'0;15',LIGHT",
    "'15;0',DARK",
    "'15;default;0',DARK",
    "'0;7',LIGHT",
    "'',DARK",
    "7,DARK"
  })
  void theBackgroundIsTakenFromColorfgbg(String value, Palette palette) {
    assertThat(Theme.of(Map.of("COLORFGBG", value), false).palette()).isEqualTo(palette);
  }

  @Test
  void noColorWinsOverEverythingAndADumbTerminalOverThat() {
    var environment = Map.of("NO_COLOR", "1", "DRYDOCK_THEME", "light");
    assertThat(Theme.of(environment, false).palette()).isEqualTo(Palette.MONOCHROME);
    assertThat(Theme.of(environment, true).palette()).isEqualTo(Palette.NONE);
    assertThat(Theme.of(Map.of("NO_COLOR", ""), false).palette()).isEqualTo(Palette.DARK);
  }

  @ParameterizedTest
  @CsvSource({
    "C,ASCII",
    "POSIX,ASCII",
    "en_US.UTF-8,UNICODE",
    "C.utf8,UNICODE",
    "de_DE.ISO-8859-1,ASCII"
  })
  void signsFitTheLocale(String locale, Glyphs glyphs) {
    assertThat(Theme.of(Map.of("LANG", locale), false).glyphs()).isEqualTo(glyphs);
  }

  @ParameterizedTest
  @CsvSource({
    "VTE_VERSION,6800,true",
    "VTE_VERSION,4000,false",
    "TERM_PROGRAM,WezTerm,true",
    "TERM_PROGRAM,Apple_Terminal,false",
    "FORCE_HYPERLINK,0,false",
    "VTE_VERSION,odd,false"
  })
  void linksAreHiddenOnlyWhereTheTerminalCan(String name, String value, boolean links) {
    assertThat(Theme.of(Map.of(name, value), false).links()).isEqualTo(links);
  }
}
