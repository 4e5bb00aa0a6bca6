package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the program's own jar is written anew while it runs. */
class ProgramFileTest {
  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private Path jar;
  private ProgramFile program;

  @BeforeEach
  void aProgram() throws IOException {
    jar = Files.writeString(folder.resolve("drydock.jar"), "classes");
    program = ProgramFile.of(jar);
  }

  private void rebuild() throws IOException {
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
  }

  @Test
  void aJarThatIsAsItWasIsNotRebuilt() {
    assertThat(program.rebuilt()).isFalse();
  }

  @Test
  void aJarThatWasWrittenOrRemovedIsRebuilt() throws IOException {
    rebuild();
    assertThat(program.rebuilt()).isTrue();
    Files.delete(jar);
    assertThat(program.rebuilt()).isTrue();
  }

  @Test
  void classesThatComeFromFoldersAreNoJar() throws IOException {
    var classes = ProgramFile.of(folder);
    Files.setLastModifiedTime(folder, FileTime.fromMillis(1));
    assertThat(classes.rebuilt()).isFalse();
    assertThat(ProgramFile.of(folder.resolve("none")).rebuilt()).isFalse();
  }

  /** Runs a command that fails as soon as it looks at its environment. */
  private int failing(Supplier<Throwable> failure, String... arguments) {
    var environment =
        new AbstractMap<String, String>() {
          @Override
          public String get(Object key) {
            throw ProgramFileTest.<RuntimeException>unchecked(failure.get());
          }

          @Override
          public Set<Map.Entry<String, String>> entrySet() {
            return Set.of();
          }
        };
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            environment,
            folder,
            folder,
            Clock.systemUTC(),
            false,
            program);
    return DrydockCommand.run(surroundings, arguments);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void aProgramWhoseJarWasRebuiltSaysSoInOneSentence() throws IOException {
    rebuild();
    for (var command : new String[][] {{"learn"}, {"practice", "status"}}) {
      err.getBuffer().setLength(0);
      assertThat(failing(() -> new NoClassDefFoundError("io/drydock/Any"), command))
          .isEqualTo(ExitCode.USAGE);
      assertThat(failing(() -> new IllegalStateException("zip file closed"), command))
          .isEqualTo(ExitCode.USAGE);
      assertThat(err.toString())
          .isEqualTo(
              "Drydock was rebuilt while it ran. Start it again; nothing is lost.\n".repeat(2));
    }
  }

  @Test
  void otherErrorsAreNotHiddenBehindIt() throws IOException {
    assertThatThrownBy(() -> failing(() -> new NoClassDefFoundError("io/drydock/Any"), "learn"))
        .isInstanceOf(NoClassDefFoundError.class);
    failing(() -> new IllegalStateException("Broken."), "learn");
    assertThat(err.toString()).contains("something unexpected went wrong", "Broken.");
    rebuild();
    err.getBuffer().setLength(0);
    failing(() -> new IllegalStateException("Broken."), "practice", "status", "--debug");
    assertThat(err.toString()).contains("Broken.", "\tat ");
  }
}
