package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void splitsAtSpacesAndKeepsQuotedTextTogether() {
    assertThat(ShellWords.commands("docker run 'a b' \"c d\" e\\ f"))
        .containsExactly(List.of("docker", "run", "a b", "c d", "e f"));
  }

  @Test
  void splitsAtOperators() {
    assertThat(ShellWords.commands("a | b && c; d || e\nf & g"))
        .extracting(List::getFirst)
        .containsExactly("a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void dropsRedirections() {
    assertThat(ShellWords.commands("docker ps >out.txt 2>&1 <in -q"))
        .containsExactly(List.of("docker", "ps", "-q"));
    assertThat(ShellWords.commands("docker ps &>out -q"))
        .containsExactly(List.of("docker", "ps", "-q"));
  }

  @Test
  void dropsCommentsButKeepsHashesInWords() {
    assertThat(ShellWords.commands("echo a#b # and this is not a word"))
        .containsExactly(List.of("echo", "a#b"));
  }

  @Test
  void joinsContinuedLines() {
    assertThat(ShellWords.commands("docker run \\\n  nginx"))
        .containsExactly(List.of("docker", "run", "nginx"));
  }

  @Test
  void keepsEmptyQuotedWords() {
    assertThat(ShellWords.commands("a '' \"\"")).containsExactly(List.of("a", "", ""));
  }

  @Test
  void endsQuietlyWhereAQuoteIsNotClosed() {
    assertThat(ShellWords.commands("echo 'abc")).containsExactly(List.of("echo", "abc"));
    assertThat(ShellWords.commands("")).isEmpty();
  }

  @Test
  void keepsTheLettersOfDoubleQuotesAndEscapes() {
    assertThat(ShellWords.commands("echo \"a \\\"b\\\" \\n $HOME\""))
        .containsExactly(List.of("echo", "a \"b\" \\n $HOME"));
  }

  @Test
  void theTextOfAHereDocumentIsNoCommand() {
    assertThat(ShellWords.commands("cat > f <<'END' && ls\ndocker rm x\nEND\ndocker ps\n"))
        .containsExactly(List.of("cat"), List.of("ls"), List.of("docker", "ps"));
    assertThat(ShellWords.commands("cat <<A <<-B\na\nA\ndocker rm x\n\tB\necho"))
        .containsExactly(List.of("cat"), List.of("echo"));
    assertThat(ShellWords.commands("cat <<< text\ndocker ps"))
        .containsExactly(List.of("cat"), List.of("docker", "ps"));
    assertThat(ShellWords.commands("cat <<END\ndocker rm x")).containsExactly(List.of("cat"));
  }
}
