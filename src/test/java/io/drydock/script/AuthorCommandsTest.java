package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.lesson.Lesson;
import io.drydock.script.AuthorCommand.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorCommandsTest {
  @TempDir private Path folder;
  private Lesson lesson;

  @BeforeEach
  void read() throws Exception {
    var file = folder.resolve("one.yaml");
    Files.writeString(
        file,
        """
        format: 1
        lesson: one
        title: One
        minutes: 5
        vars: {what: made}
        steps:
          - read: Hello.
          - task: first
            say: Do it.
            setup: |
              # touch ${what}-1
              touch ${what}-1
              cat > f <<END
              text
              END
            check:
              - run: touch ${what}-2
              - any-of:
                  - exec: {container: web, command: touch /x}
                  - not: {http: "http://example.org/"}
              - http: http://localhost/
              - registry: ${hub}/nginx
              - {http: {container: web, port: 80, path: /reset}, method: POST}
            hints:
              - when: {run: "touch ${what}-3"}
                say: A
            solution: docker build .
            mistakes: [{run: docker build ..., says: no}]
          - quiz: q
            ask: A?
            choices: [B, C]
            answer: 1
            because: D
            hints:
              - when: {run: "touch ${what}-4"}
                say: E
        """);
    lesson = LessonReader.read(file).found().orElseThrow();
  }

  @Test
  void everythingThatWouldRunIsFoundWithItsLineAndItsValues() {
    assertThat(AuthorCommands.of(lesson))
        .extracting(
            AuthorCommand::line, AuthorCommand::step, AuthorCommand::kind, AuthorCommand::text)
        .containsExactly(
            tuple(12, "first", Kind.SETUP, "touch made-1"),
            tuple(13, "first", Kind.SETUP, "cat > f <<END\ntext\nEND"),
            tuple(17, "first", Kind.RUN, "touch made-2"),
            tuple(19, "first", Kind.EXEC, "web: touch /x"),
            tuple(20, "first", Kind.REQUEST, "GET http://example.org/"),
            tuple(23, "first", Kind.REQUEST, "POST web:80/reset"),
            tuple(25, "first", Kind.RUN, "touch made-3"),
            tuple(27, "first", Kind.SOLUTION, "docker build ."),
            tuple(35, "q", Kind.RUN, "touch made-4"));
  }

  @Test
  void aProofRunsTheMistakesAsWell() {
    assertThat(AuthorCommands.ofProof(lesson))
        .hasSize(10)
        .extracting(AuthorCommand::kind)
        .contains(Kind.MISTAKE);
  }

  @Test
  void whatATerminalWouldCarryOutOrHideIsShownAsItsNumber() {
    var command = new AuthorCommand(folder, 1, "s", Kind.RUN, "a\u001b[2K\r\u202e\u200bb\nc\u00e9");
    assertThat(command.shown()).isEqualTo("a\\u{1B}[2K\\u{D}\\u{202E}\\u{200B}b\nc\u00e9");
  }
}
