package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.DockerfileText.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTextTest {
  @Test
  void joinsContinuationLinesAndDropsComments() {
    var text =
        DockerfileText.parse(
            """
            # a comment
            from alpine:3.20 AS build

            RUN apk add \\
                # why
                tini \\

                nginx
            CMD ["nginx"]
            """);
    assertThat(text.instructions())
        .extracting(Instruction::toString)
        .containsExactly(
            "FROM alpine:3.20 AS build", "RUN apk add  tini  nginx", "CMD [\"nginx\"]");
    assertThat(text.instructions()).extracting(Instruction::line).containsExactly(2, 4, 9);
  }

  @Test
  void keepsHereDocumentsWithTheirInstruction() {
    var text = DockerfileText.parse("FROM a\nRUN <<EOF\necho FROM b\nEOF\nCMD x\n");
    assertThat(text.instructions())
        .extracting(Instruction::keyword)
        .containsExactly("FROM", "RUN", "CMD");
  }

  @Test
  void obeysTheEscapeDirective() {
    var text = DockerfileText.parse("# escape=`\nFROM a\nRUN x `\n y\nCOPY c:\\a\\ d\n");
    assertThat(text.instructions())
        .extracting(Instruction::keyword)
        .containsExactly("FROM", "RUN", "COPY");
  }

  @Test
  void tellsShellFormFromExecForm() {
    var forms = DockerfileText.parse("FROM a\nCMD nginx -g x\nENTRYPOINT [\"tini\"]\n").forms();
    assertThat(forms).containsEntry("CMD", "shell").containsEntry("ENTRYPOINT", "exec");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"echo\", \"Ahoy\"]|exec|false",
        "[ \"a \\\" b\" ,\"]\" ]|exec|false",
        "[]|exec|false",
        "[echo, Ahoy]|shell|true",
        "['echo', 'Ahoy']|shell|true",
        "[\"echo\" \"Ahoy\"]|shell|true",
        "[\"echo\", ]|shell|true",
        "[ -f /ready ] && run|shell|false"
      })
  void onlyAListOfStringsInDoubleQuotesIsTheExecForm(
      String arguments, String form, boolean broken) {
    var instruction =
        DockerfileText.parse("FROM a\nCMD " + arguments + "\n").instructions().getLast();
    assertThat(instruction.form()).isEqualTo(form);
    assertThat(instruction.brokenList()).isEqualTo(broken);
  }

  @Test
  void aBrokenListIsMendedWithDoubleQuotes() {
    assertThat(DockerfileText.Instruction.asList("['echo', 'Ahoy']"))
        .isEqualTo("[\"echo\", \"Ahoy\"]");
    assertThat(DockerfileText.Instruction.asList("echo Ahoy")).isEqualTo("[\"echo\", \"Ahoy\"]");
  }

  @Test
  void theBaseIsTheLastFrom() {
    assertThat(DockerfileText.parse("FROM a AS x\nFROM --platform=linux/arm64 b:1 AS y\n").base())
        .isEqualTo("b:1");
    assertThat(DockerfileText.parse("").base()).isNull();
  }
}
