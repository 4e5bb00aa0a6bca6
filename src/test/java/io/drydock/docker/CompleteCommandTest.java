package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteCommandTest {
  private static final String BASH = "/bin/bash";

  private static Optional<OpenCommand> open(String text) {
    return CompleteCommand.missing(text, BASH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker image ls # what's in here",
        "psql -c \"select 1 << a\"",
        "echo $(( 1 << 2 ))",
        "cat <<< END",
        "cat <<\\EOF\nx\nEOF",
        "cat <<END-OF-FILE\nEND\nEND-OF-FILE",
        "cat <<'END OF FILE'\nx\nEND OF FILE",
        "cat <<-END\n\tx\n\tEND",
        "paste <<A <<B\n1\nA\n2\nB",
        "cat <<END\n'\nEND",
        "echo 'a' \"b'c\" it\\'s",
        "for i in 1 2; do echo $i; done",
        "if true; then ls; fi | cat",
        "case a in a) ls;; *) ls ;; esac",
        "a=(1\n2)",
        "f() { ls; }",
        "fi",
        "echo )",
        "ls;;",
        "",
      })
  void isComplete(String text) {
    assertThat(open(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat <<\\EOF",
        "cat <<END-OF-FILE\nEND",
        "cat <<'END OF FILE'\nEND",
        "cat <<-END\n  END",
        "paste <<A <<B\n1\nA",
        "cat <<END\n END",
        "echo 'open",
        "echo \"it's",
        "docker run \\",
        "docker ps |",
        "ls &&",
        "for i in 1 2; do",
        "if true; then\nls",
        "echo $(ls",
        "echo $((1 +",
        "cat <<END | sh",
        "case a in a)",
        "f() {",
        "a=(1",
        "[[ a = b",
      })
  void waitsForMore(String text) {
    assertThat(open(text)).isPresent();
  }

  @Test
  void whatIsWaitedForIsNamed() {
    assertThat(open("cat <<-'A B' 'x'")).contains(new OpenCommand.HereDocument("A B", true));
    assertThat(open("echo \"x")).contains(new OpenCommand.Quote('"'));
    assertThat(open("echo \\")).contains(new OpenCommand.Backslash());
    assertThat(open("if x")).contains(new OpenCommand.Construct("if"));
  }

  @Test
  void fishHasNoHereDocumentsAndConstructsOfItsOwn() {
    assertThat(CompleteCommand.missing("if true; echo a; end", "/usr/bin/fish")).isEmpty();
    assertThat(CompleteCommand.missing("echo 'a", "/usr/bin/fish")).isPresent();
  }
}
