package io.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsciicastTest {
  private static String cast(String printed, String... timing) throws IOException {
    var out = new StringWriter();
    Asciicast.write(
        Instant.ofEpochSecond(1_700_000_000),
        "Drydock",
        List.of(timing),
        ("Script started on a day\n" + printed).getBytes(StandardCharsets.UTF_8),
        out);
    return out.toString();
  }

  @Test
  void aHeaderIsFollowedByALineForEachPieceOfOutput() throws IOException {
    assertThat(
            cast(
                "one\r\ntwo\r\n",
                "H 0.000000 COLUMNS 100",
                "H 0.000000 LINES -1",
                "O 0.500000 5",
                "O 1.250000 5",
                "H 0.000000 EXIT_CODE 0"))
        .isEqualTo(
            """
            {"version":2,"width":100,"height":24,"timestamp":1700000000,"title":"Drydock"}
            [0.5,"o","one\\r\\n"]
            [1.75,"o","two\\r\\n"]
            """);
  }

  @Test
  void aNewSizeIsAnEventToo() throws IOException {
    assertThat(cast("", "S 0.100000 SIGWINCH ROWS=30 COLS=90")).endsWith("[0.1,\"r\",\"90x30\"]\n");
  }

  @Test
  void aCharacterThatIsCutInTwoIsPutTogether() throws IOException {
    assertThat(cast("aé❯b", "O 0.100000 2", "O 0.100000 3", "O 0.100000 2"))
        .endsWith("[0.1,\"o\",\"a\"]\n[0.2,\"o\",\"é\"]\n[0.3,\"o\",\"❯b\"]\n");
  }

  @Test
  void tornLogsGiveWhatTheyHave() throws IOException {
    assertThat(cast("ab", "O 0.100000 1", "O 0.100000 700", "O 0.1", "nonsense"))
        .endsWith("[0.1,\"o\",\"a\"]\n[0.2,\"o\",\"b\"]\n");
  }
}
