package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CompleteCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipedCommandsTest {
  private static List<String> read(String text) throws IOException {
    var commands =
        new PipedCommands(
            new BufferedReader(new StringReader(text)),
            typed -> CompleteCommand.missing(typed, "/bin/bash"));
    var all = new ArrayList<String>();
    for (var next = commands.next(); next.isPresent(); next = commands.next()) {
      all.add(next.get());
    }
    return all;
  }

  @Test
  void eachLineIsACommandAndCommentsAreNone() throws IOException {
    assertThat(read("a\n\n  # isn't one\nb # it's\n")).containsExactly("a", "b # it's");
  }

  @Test
  void aCommandGoesOnUntilItIsWhole() throws IOException {
    assertThat(read("cat <<'E F' <<-G \\\n  | sh\n'\nE F\n\tG\nfor i in 1; do\n# c\nls\ndone\n"))
        .containsExactly(
            "cat <<'E F' <<-G \\\n  | sh\n'\nE F\n\tG", "for i in 1; do\n# c\nls\ndone");
  }

  @Test
  void whatTheEndCutsOffIsHandedOn() throws IOException {
    assertThat(read("ls\necho 'a\nb\n")).containsExactly("ls", "echo 'a\nb");
  }

  @Test
  void aLongHereDocumentIsReadInTime() throws IOException {
    var document = "cat <<END\n" + "a line of the document\n".repeat(30_000) + "END";
    assertThat(read(document + "\nls\n")).containsExactly(document, "ls");
  }
}
