package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.docker.CommandResult;
import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbenchTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path home;

  @Test
  void linesRunInOneShellAfterTheOtherWithTheVariablesOfTheWork() throws Exception {
    try (var bench = bench(LONG)) {
      bench.must("mkdir ${name} && cd ${name} && export SIZE=small");
      assertThat(bench.run("echo $PWD $SIZE; exit 3"))
          .returns(3, CommandResult::exit)
          .returns(work(bench) + "/shop small\n", CommandResult::output);
      assertThat(bench.evidence().setting().ran()).hasSize(2);
    }
  }

  @Test
  void eachBenchPushesBelowAPathOfItsOwn() throws Exception {
    try (var one = bench(LONG);
        var other = bench(LONG)) {
      var hub = one.evidence().setting().variables().expand("${hub}");
      assertThat(hub).startsWith("localhost:1/learner/");
      assertThat(other.evidence().setting().variables().expand("${hub}")).isNotEqualTo(hub);
    }
  }

  @Test
  void whatIsKeptIsThereForTheCommandsToCome() throws Exception {
    try (var bench = bench(LONG)) {
      bench.keep(Map.of("id", "abc"));
      assertThat(bench.run("echo ${id}").output()).isEqualTo("abc\n");
    }
  }

  @Test
  void aTaskBeginsWhenItIsSaidTo() throws Exception {
    try (var bench = bench(LONG)) {
      bench.must("true");
      bench.beginTask();
      var setting = bench.evidence().setting();
      assertThat(setting.taskStarted()).isAfter(setting.ran().getFirst().started());
      assertThat(setting.lessonStarted()).isBefore(setting.ran().getFirst().started());
    }
  }

  @Test
  void aLineThatHadToSucceedIsNamed() throws Exception {
    try (var bench = bench(LONG)) {
      assertThatThrownBy(() -> bench.must("echo no ${name} >&2; exit 4"))
          .isInstanceOf(CommandException.class)
          .hasMessage("`echo no shop >&2; exit 4` ended with exit code 4: no shop");
    }
  }

  @Test
  void aLineThatTakesTooLongIsEnded() throws Exception {
    try (var bench = bench(Duration.ofMillis(300))) {
      assertThatThrownBy(() -> bench.run("sleep 1000.125"))
          .isInstanceOf(CommandException.class)
          .hasMessage("`sleep 1000.125` did not end within 0.3 seconds.");
      // The system takes a moment to forget a process that was killed.
      var gone =
          Deadline.after(Duration.ofSeconds(5))
              .await(Duration.ofMillis(20), () -> running("1000.125").isEmpty());
      assertThat(gone).isTrue();
    }
  }

  @Test
  void aLineThatIsStoppedIsNamed() throws Exception {
    try (var bench = bench(LONG)) {
      assertThatThrownBy(() -> bench.run("kill -STOP $$"))
          .isInstanceOf(CommandException.class)
          .hasMessage("`kill -STOP $$` was stopped.");
    }
  }

  @Test
  void aLineInAFolderThatIsGoneCannotBeStarted() throws Exception {
    try (var bench = bench(LONG)) {
      bench.must("mkdir a && cd a && rmdir ../a");
      assertThatThrownBy(() -> bench.run("ls"))
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("`ls` could not be started: the folder ");
    }
  }

  @Test
  void closeEndsWhatRunsInTheBackgroundAndRemovesTheFolder() throws Exception {
    Path folder;
    try (var bench = bench(LONG)) {
      folder = work(bench);
      bench.must("mkdir -p a/b && ln -s / a/root && echo x > a/b/c");
      // In a session of its own, and no child of anybody here.
      bench.must("(setsid sleep 1000.25 >/dev/null 2>&1 &)");
      for (int i = 0; i < 400 && running("1000.25").isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertThat(running("1000.25")).hasSize(1);
    }
    assertThat(running("1000.25")).isEmpty();
    assertThat(folder).doesNotExist();
    assertThat(Path.of("/etc")).isDirectory();
  }

  @Test
  void nothingIsBegunAtABenchThatIsClosed() throws Exception {
    var bench = bench(LONG);
    bench.close();
    assertThatThrownBy(() -> bench.run("true")).isInstanceOf(InterruptedException.class);
    bench.close();
  }

  @Test
  void anInterruptEndsTheLine() throws Exception {
    try (var bench = bench(LONG)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> bench.run("sleep 1000.5")).isInstanceOf(InterruptedException.class);
      Thread.interrupted();
    }
    assertThat(running("1000.5")).isEmpty();
  }

  private Workbench bench(Duration limit) throws IOException {
    var engine = new PretendEngines().start(home);
    return Workbench.at(engine, home, new Piece(Set.of(), Map.of("name", "shop"), limit));
  }

  private static Path work(Workbench bench) {
    return Path.of(bench.evidence().setting().variables().values().get("work"));
  }

  /** The processes that were started as {@code sleep} with this number. */
  static List<ProcessHandle> running(String number) {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(process -> commandLine(process.pid()).equals("sleep\0" + number + "\0"))
        .toList();
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    } catch (IOException _) {
      return "";
    }
  }
}
