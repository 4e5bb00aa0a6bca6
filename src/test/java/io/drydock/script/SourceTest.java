package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTest {
  @TempDir private Path folder;

  @Test
  void aFileThatIsNotUtf8IsNotRead() throws IOException {
    var file = Files.write(folder.resolve("a.yaml"), new byte[] {'t', (byte) 0xe9, '\n'});

    assertThat(problem(file))
        .isEqualTo(
            file + ": The file is not UTF-8 text.\n  Try to save it with the encoding UTF-8.\n");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    var file = Files.write(folder.resolve("a.yaml"), new byte[Source.LIMIT + 1]);

    assertThat(problem(file))
        .isEqualTo(
            file + ": The file is larger than 1 MiB.\n  Try to split it into several files.\n");
  }

  @Test
  void aFolderIsNotRead() {
    assertThat(problem(folder))
        .isEqualTo(folder + ": This is not a file with text.\n  Try the path of a YAML file.\n");
  }

  @Test
  void aDeviceThatNeverEndsIsNotRead() {
    assertThat(problem(Path.of("/dev/zero")))
        .startsWith("/dev/zero: This is not a file with text.");
  }

  @Test
  void aFileThatIsNotThereIsNotRead() {
    var file = folder.resolve("a.yaml");

    assertThat(problem(file))
        .isEqualTo(file + ": There is no such file.\n  Try to check the path.\n");
  }

  @Test
  void whyAFileCannotBeReadIsSaid() throws IOException {
    var file = folder.resolve("a.yaml");
    Files.createSymbolicLink(file, file);

    assertThat(problem(file))
        .isEqualTo(
            file
                + ": The file cannot be read: Too many levels of symbolic links"
                + " or unable to access attributes of symbolic link.\n"
                + "  Try to check the path and its permissions.\n");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    var file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFformat: 1\n");

    assertThat(Source.of(file).found().orElseThrow().text()).isEqualTo("format: 1\n");
  }

  private static String problem(Path file) {
    return Source.of(file).problems().getFirst().render();
  }
}
