package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Question;
import io.drydock.session.Lessons;
import io.drydock.session.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  private static final Set<String> PROGRAMS = Set.of("docker", "ls", "check", "next", "yes");
  private static final Session AT_READING = Session.start(Lessons.lesson());
  private static final Session AT_CHOICE =
      Session.start(
          Lessons.of(Lessons.quiz("q", new Question.OneChoice(List.of("a", "b"), 1, List.of()))));
  private static final Session AT_TYPED = Session.start(Lessons.of(Lessons.typed("q")));

  private static Typed sort(String line, Session session) {
    return Typed.of(line, session, PROGRAMS::contains);
  }

  @ParameterizedTest
  @EnumSource(TutorWord.class)
  void everyTutorWordAndAliasIsUnderstood(TutorWord word) {
    assertThat(sort(word.word(), AT_READING)).isEqualTo(new Typed.Word(word, ""));
    for (var alias : word.aliases()) {
      assertThat(sort(alias, AT_READING)).isEqualTo(new Typed.Word(word, ""));
    }
    assertThat(word.help()).isNotBlank();
  }

  @Test
  void enterAloneIsNothingTyped() {
    assertThat(sort("   ", AT_READING)).isEqualTo(new Typed.Empty());
  }

  @Test
  void aBackslashMakesAWordAProgram() {
    assertThat(sort("\\check it", AT_READING)).isEqualTo(new Typed.Command("check it"));
    assertThat(sort("command check", AT_READING)).isEqualTo(new Typed.Command("command check"));
  }

  @Test
  void aColonMakesAWordTheTutors() {
    assertThat(sort(":check", AT_READING)).isEqualTo(new Typed.Word(TutorWord.CHECK, ""));
    assertThat(sort(": nothing", AT_READING)).isEqualTo(new Typed.Command(": nothing"));
  }

  @Test
  void aWordWithArgumentsThatItDoesNotTakeIsTheProgramOfThatName() {
    assertThat(sort("check --all", AT_READING)).isEqualTo(new Typed.Command("check --all"));
    assertThat(sort("goto a/b", AT_READING)).isEqualTo(new Typed.Word(TutorWord.GOTO, "a/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2 1", "something", "docker.io/library/nginx:1"})
  void atAQuestionWhatIsNoCommandIsTheAnswer(String line) {
    assertThat(sort(line, AT_CHOICE)).isEqualTo(new Typed.Answer(line, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker image ls",
        "ls -l",
        "cd /tmp",
        "./run",
        "/bin/run",
        "~/run",
        "A=b env",
        "yes"
      })
  void atAQuestionCommandsStillRun(String line) {
    assertThat(sort(line, AT_CHOICE)).isEqualTo(new Typed.Command(line));
  }

  @Test
  void aTypedAnswerThatMatchesIsAnAnswerWhateverItLooksLike() {
    assertThat(sort("latest", AT_TYPED)).isEqualTo(new Typed.Answer("latest", true));
    assertThat(sort("newest", AT_TYPED)).isEqualTo(new Typed.Answer("newest", false));
  }

  @Test
  void withoutAQuestionEverythingElseIsACommand() {
    assertThat(sort("1", AT_READING)).isEqualTo(new Typed.Command("1"));
  }

  @Test
  void aCommandGoesOnWhereItsShellWouldWait() {
    assertThat(sort("docker run \\", AT_READING).missing("/bin/bash")).isPresent();
    assertThat(sort("it's", AT_READING).missing("/bin/bash")).isPresent();
    assertThat(sort("docker run \\\n", AT_READING).missing("/bin/bash")).isEmpty();
    assertThat(sort("cat <<''\nx\n", AT_READING).missing("/bin/bash")).isEmpty();
  }

  @Test
  void anAnswerAndATutorWordNeverGoOn() {
    assertThat(sort("it's an answer", AT_TYPED).missing("/bin/bash")).isEmpty();
    assertThat(sort("answer it's", AT_TYPED).missing("/bin/bash")).isEmpty();
    assertThat(sort("docker it's", AT_TYPED).missing("/bin/bash")).isPresent();
  }

  @Test
  void aSpaceBehindABackslashIsPartOfTheCommand() {
    assertThat(sort("cd a\\ ", AT_READING)).isEqualTo(new Typed.Command("cd a\\ "));
  }
}
