package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.terminal.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFoldersTest {
  @TempDir private Path machine;
  private Path person;
  private Path checkout;
  private Path usual;

  @BeforeEach
  void places() throws IOException {
    person = Files.createDirectories(machine.resolve("person"));
    checkout = Files.createDirectories(machine.resolve("checkout"));
    usual = person.resolve("drydock/c");
    Files.writeString(person.resolve("letter"), "");
  }

  private WorkFolder from(Path directory, String... wanted) {
    return with("", directory, wanted);
  }

  private WorkFolder with(String variable, Path directory, String... wanted) {
    var program =
        ProgramForTests.in(directory, checkout)
            .with("HOME", person.toString())
            .with("DRYDOCK_HOME", machine.resolve("state").toString())
            .with("DRYDOCK_FOLDER", variable);
    return new WorkFolders(program.surroundings())
        .of("c", wanted.length == 0 ? Optional.empty() : Optional.of(Path.of(wanted[0])));
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(machine.resolve(name));
  }

  @Test
  void theDefaultIsAFolderOfTheLearnersAndIsToldOnce() {
    var first = from(checkout);
    assertThat(first.path()).isEqualTo(usual).isDirectory();
    assertThat(first.fresh()).isTrue();
    assertThat(from(checkout).path()).isEqualTo(usual);
    assertThat(from(checkout).fresh()).isFalse();
  }

  @Test
  void theHomeFolderTheRootAndTheCheckoutAreNeverTheWorkFolderByThemselves() throws IOException {
    Files.delete(person.resolve("letter"));
    for (var place : new Path[] {person, Path.of("/"), checkout, folder("checkout/empty")}) {
      assertThat(from(place).path()).isEqualTo(usual);
    }
  }

  @Test
  void anEmptyFolderIsKeptAndStaysSoWhenItIsEmptyNoMore() throws IOException {
    var mine = folder("mine");
    assertThat(from(mine).path()).isEqualTo(mine);
    Files.writeString(mine.resolve("alpine.tar"), "");
    assertThat(from(mine).path()).isEqualTo(mine);
    assertThat(from(checkout).path()).isEqualTo(mine);
  }

  @Test
  void aFolderWithFilesIsTakenOnlyIfItIsAskedFor() throws IOException {
    var full = folder("full");
    Files.writeString(full.resolve("pom.xml"), "");
    assertThat(from(full).path()).isEqualTo(usual);
    assertThat(from(full, ".").path()).isEqualTo(full);
    assertThat(from(full).path()).isEqualTo(full);
    assertThat(from(full).fresh()).isFalse();
  }

  @Test
  void theLatestIsTakenElsewhere() throws IOException {
    from(checkout);
    var other = folder("other");
    from(checkout, "../other");
    assertThat(from(checkout).path()).isEqualTo(other);
    from(checkout).keep().accept(usual);
    assertThat(from(checkout).path()).isEqualTo(usual);
  }

  @Test
  void theVariableCountsForOneStart() {
    var asked = with(machine.resolve("once").toString(), checkout);
    assertThat(asked.path()).isEqualTo(machine.resolve("once")).isDirectory();
    assertThat(asked.fresh()).isFalse();
    assertThat(from(checkout).path()).isEqualTo(usual);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(machine.resolve("file"), "");
    assertThatThrownBy(() -> from(checkout, "../file/below"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(machine.resolve("file/below") + " for your files cannot be made")
        .satisfies(e -> assertThat(((UserError) e).help()).startsWith("Try another one: `drydock"));
  }
}
