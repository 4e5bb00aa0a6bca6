package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandsTest {

  @Test
  void eachLineIsACommand() {
    assertThat(commands("a\nb c\n")).containsExactly("a", "b c");
  }

  @Test
  void emptyLinesAndCommentsAreLeftOut() {
    assertThat(commands("# first\n\na # not a comment line\n"))
        .containsExactly("a # not a comment line");
  }

  @Test
  void aBackslashContinuesACommand() {
    assertThat(commands("a \\\n  b \\\n  c\nd\n")).containsExactly("a \\\n  b \\\n  c", "d");
  }

  @Test
  void aHereDocumentBelongsToItsCommand() {
    assertThat(commands("cat > f <<EOF\n# in it\n\nEOF\nb\n"))
        .containsExactly("cat > f <<EOF\n# in it\n\nEOF", "b");
  }

  @Test
  void theWordOfAHereDocumentMayBeQuotedOrIndented() {
    assertThat(commands("cat <<-'END' | sh\n\tx\n\tEND\nb\n"))
        .containsExactly("cat <<-'END' | sh\n\tx\n\tEND", "b");
  }

  @Test
  void twoHereDocumentsOfOneCommandAreKeptTogether() {
    assertThat(commands("paste <<A <<B\n1\nA\n2\nB\nc\n"))
        .containsExactly("paste <<A <<B\n1\nA\n2\nB", "c");
  }

  @Test
  void aHereStringIsNoHereDocument() {
    assertThat(commands("cat <<<EOF\nb\n")).containsExactly("cat <<<EOF", "b");
  }

  @Test
  void whatAShellWouldWaitForBelongsToTheCommand() {
    assertThat(commands("for i in 1 2; do\n  echo $i\ndone\necho 'a\n# b'\nc | \nd\n"))
        .containsExactly("for i in 1 2; do\n  echo $i\ndone", "echo 'a\n# b'", "c | \nd");
  }

  @Test
  void whatNeverEndsIsAProblem() {
    assertThat(problem("echo \"a\n"))
        .isEqualTo(
            "A quote `\"` in `solution` is opened and never closed. Try to close it where the text ends.");
    assertThat(problem("if true; then\n  ls\n"))
        .isEqualTo("What `if` opens in `solution` is never closed. Try to complete the command.");
  }

  private static String problem(String text) {
    var problem = read(text).problems().getFirst();
    return problem.message() + " " + problem.help();
  }

  private static Loaded<Lesson> read(String text) {
    var yaml =
        "format: 1\nlesson: a\ntitle: a\nminutes: 1\nsteps:\n  - task: t\n    say: x\n"
            + "    check: [{image: a}]\n    solution: |\n"
            + text.indent(6);
    return LessonReader.read(Path.of("a.yaml"), yaml);
  }

  private static List<String> commands(String text) {
    var lesson = read(text);
    assertThat(lesson.problems()).isEmpty();
    return ((Step.Task) lesson.found().orElseThrow().steps().getFirst()).solution();
  }
}
