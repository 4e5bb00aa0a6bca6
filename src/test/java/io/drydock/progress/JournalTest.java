package io.drydock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.session.Happening;
import io.drydock.session.StepState.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path home;

  private Journal journal() {
    return Journal.of(home, "course");
  }

  private Path file() {
    return home.resolve("progress/course.journal");
  }

  private static Entry entry(String step, Happening happening, Map<String, String> fields) {
    return new Entry(
        Instant.parse("2026-01-02T03:04:05Z"), "t1", "lesson", step, happening, fields);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    journal().append(entry("one", Happening.SHOWN, Map.of()));
    journal().append(entry("one", Happening.TRIED, Map.of()));
    journal().append(entry("one", Happening.HINT, Map.of("hint", "2")));
    journal().append(entry("one", Happening.SOLUTION, Map.of()));
    journal().append(entry("one", Happening.PASSED, Map.of("save.digest", "sha256:ab")));
    var history = journal().read();
    var lesson = history.lesson("lesson");
    var state = lesson.states().get("one");
    assertThat(state.status()).isEqualTo(Status.PASSED);
    assertThat(state.tries()).isEqualTo(1);
    assertThat(state.hints()).containsExactly(2);
    assertThat(state.solutions()).isEqualTo(1);
    assertThat(lesson.saved()).containsEntry("digest", "sha256:ab");
    assertThat(lesson.lastStep()).isEqualTo("one");
    assertThat(history.lastLesson()).contains("lesson");
    assertThat(history.unreadable()).isZero();
  }

  @Test
  void withoutAFileNothingWasDone() throws IOException {
    assertThat(journal().read()).isEqualTo(History.NONE);
  }

  @Test
  void anyTextSurvivesInAField() throws IOException {
    var odd = "two words = 100%\nline\ttab ✓ -";
    journal().append(entry("-", Happening.TRIED, Map.of("an swer", odd, "dash", "-", "none", "")));
    var line = Files.readAllLines(file()).getFirst();
    var fields = EntryLine.read(line).orElseThrow().fields();
    assertThat(fields)
        .containsEntry("an swer", odd)
        .containsEntry("dash", "-")
        .containsEntry("none", "");
    assertThat(EntryLine.read(line).orElseThrow().step()).isEqualTo("-");
  }

  @Test
  void aTornLastLineIsIgnoredAndCounted() throws IOException {
    journal().append(entry("one", Happening.PASSED, Map.of()));
    journal().append(entry("two", Happening.PASSED, Map.of()));
    var bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 7));
    var history = journal().read();
    assertThat(history.lesson("lesson").states()).containsOnlyKeys("one");
    assertThat(history.unreadable()).isEqualTo(1);
  }

  @Test
  void anEntryAfterATornLineIsNotLost() throws IOException {
    journal().append(entry("one", Happening.PASSED, Map.of()));
    Files.writeString(file(), "1 2026-01-02T03:04:05Z t1 less", StandardOpenOption.APPEND);
    journal().append(entry("two", Happening.PASSED, Map.of()));
    var history = journal().read();
    assertThat(history.lesson("lesson").states()).containsOnlyKeys("one", "two");
    assertThat(history.unreadable()).isEqualTo(1);
  }

  @Test
  void aLineWithOneChangedLetterIsPassedOver() throws IOException {
    journal().append(entry("one", Happening.PASSED, Map.of()));
    journal().append(entry("two", Happening.PASSED, Map.of()));
    Files.writeString(file(), Files.readString(file()).replace("two", "twa"));
    assertThat(journal().read().lesson("lesson").states()).containsOnlyKeys("one");
  }

  @Test
  void linesOfALaterVersionArePassedOver() throws IOException {
    journal().append(entry("one", Happening.PASSED, Map.of()));
    Files.writeString(file(), "2 something new 00000000\n", StandardOpenOption.APPEND);
    assertThat(journal().read().unreadable()).isEqualTo(1);
  }

  @Test
  void resetForgetsTheStepAndCountsItsTimeAnew() throws IOException {
    journal().append(entry("one", Happening.SHOWN, Map.of()));
    journal().append(entry("one", Happening.PASSED, Map.of()));
    var later = Instant.parse("2026-01-02T09:00:00Z");
    journal().append(new Entry(later, "t1", "lesson", "one", Happening.RESET, Map.of()));
    var lesson = journal().read().lesson("lesson");
    assertThat(lesson.states().get("one").passed()).isFalse();
    assertThat(lesson.shown()).containsEntry("one", later);
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    journal().append(entry("one", Happening.SHOWN, Map.of()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatCannotBeSavedIsToldOnceAndSavedLater() throws IOException {
    // A file stands where the folder should be: no user, not even root, can write below it.
    Files.writeString(home.resolve("progress"), "in the way");
    var journal = journal();
    assertThat(journal.append(entry("one", Happening.PASSED, Map.of())))
        .hasValueSatisfying(text -> assertThat(text).contains("cannot be saved", "Try to free"));
    assertThat(journal.append(entry("two", Happening.PASSED, Map.of()))).isEmpty();
    Files.delete(home.resolve("progress"));
    assertThat(journal.append(entry("three", Happening.PASSED, Map.of())))
        .contains("Your progress is saved again.");
    assertThat(journal.read().lesson("lesson").states()).containsOnlyKeys("one", "two", "three");
  }

  @Test
  void aFullDiskIsToldWithItsReason() {
    var full = Path.of("/dev/full");
    assertThat(full).as("the device that is always full").exists();
    var told = new Journal(full).append(entry("one", Happening.PASSED, Map.of()));
    assertThat(told)
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .contains(
                        "cannot be saved",
                        "No space left on device",
                        "Try to free some disk space"));
  }

  @Test
  void twoWritersInOneProcessKeepEveryLineWhole() throws Exception {
    int each = 60;
    var threads =
        List.of("a", "b").stream()
            .map(
                name ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              var own = journal();
                              for (int i = 0; i < each; i++) {
                                own.append(entry(name + i, Happening.PASSED, Map.of()));
                              }
                            }))
            .toList();
    for (var thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(20));
    }
    var history = journal().read();
    assertThat(history.lesson("lesson").states()).hasSize(2 * each);
    assertThat(history.unreadable()).isZero();
  }
}
