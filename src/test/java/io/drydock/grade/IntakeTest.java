package io.drydock.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.Intake.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-ins as people, programs and enemies make them. */
class IntakeTest {
  private static final Limits SMALL = new Limits(10_000, 20, 4);

  @TempDir private Path folder;

  @Test
  void aZipAFolderAndATarballOfTheSameFilesAreTheSame() throws IOException {
    var plain = Files.createDirectories(folder.resolve("plain/bin"));
    Files.writeString(plain.resolve("www"), "run");
    Files.writeString(folder.resolve("plain/Dockerfile"), "FROM x\n");
    for (var handIn :
        new Path[] {
          folder.resolve("plain"),
          zip("a.zip", zip -> files(zip, "", "Dockerfile", "bin/www")),
          tar("b.tar.gz", tar -> tarFiles(tar, "Dockerfile", "bin/www"))
        }) {
      var taken = taken(handIn);
      assertThat(taken.folder().resolve("Dockerfile")).exists();
      assertThat(taken.folder().resolve("bin/www")).exists();
      assertThat(taken.notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out", "a/../../out", "/etc/out", "C:\\out", "..\\out", "a\\..\\..\\out"})
  void aNameThatLeadsOutIsRefusedAndNothingIsWritten(String name) throws IOException {
    var zip = zip("evil.zip", out -> files(out, "", "Dockerfile", name));
    assertThat(refused(zip)).contains("which leads out of it");
    var tar = tar("evil.tar.gz", out -> tarFiles(out, "Dockerfile", name));
    assertThat(refused(tar)).contains("which leads out of it");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("taken/out")).doesNotExist();
  }

  @Test
  void linksAndDevicesAreLeftOutAndNamed() throws IOException {
    var tar =
        tar(
            "links.tar.gz",
            out -> {
              tarFiles(out, "Dockerfile");
              for (byte kind :
                  new byte[] {
                    TarConstants.LF_SYMLINK,
                    TarConstants.LF_LINK,
                    TarConstants.LF_FIFO,
                    TarConstants.LF_CHR
                  }) {
                var entry = new TarArchiveEntry("odd" + kind, kind);
                entry.setLinkName("/etc/passwd");
                out.putArchiveEntry(entry);
                out.closeArchiveEntry();
              }
            });
    var taken = taken(tar);
    assertThat(taken.notes())
        .containsExactly(
            "`odd50` is a link, and was left out.",
            "`odd49` is a link, and was left out.",
            "`odd54` is no file, and was left out.",
            "`odd51` is no file, and was left out.");
    assertThat(taken.folder()).isDirectoryNotContaining("glob:**odd*");

    var plain = Files.createDirectories(folder.resolve("linked"));
    Files.writeString(plain.resolve("Dockerfile"), "FROM x\n");
    Files.createSymbolicLink(plain.resolve("secret"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(plain.resolve("everything"), Path.of("/"));
    assertThat(taken(plain).notes())
        .containsExactlyInAnyOrder(
            "`secret` is a link, and was left out.", "`everything` is a link, and was left out.");
  }

  @Test
  void whatGrowsWithoutEndIsStopped() throws IOException {
    var bomb =
        zip(
            "bomb.zip",
            out -> {
              files(out, "", "Dockerfile");
              out.putArchiveEntry(new ZipArchiveEntry("zeros"));
              out.write(new byte[5_000_000]);
              out.closeArchiveEntry();
            });
    assertThat(Files.size(bomb)).isLessThan(10_000);
    assertThat(refused(bomb)).startsWith("The hand-in is larger than ");
    assertThat(refused(tar("many.tar.gz", out -> tarFiles(out, names(30)))))
        .startsWith("The hand-in holds more than 20 files.");
    assertThat(refused(zip("deep.zip", out -> files(out, "a/b/c/d/e/", "Dockerfile"))))
        .contains("more than 4 deep");
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() throws IOException {
    for (var text : new String[] {"just text", "PK but no zip", "\u001f\u008b but no gzip"}) {
      var file = folder.resolve("broken.zip");
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(refused(file))
          .satisfiesAnyOf(
              said -> assertThat(said).contains("`broken.zip` is damaged, or is none."),
              said -> assertThat(said).contains("holds no file"));
    }
    var cut = zip("cut.zip", out -> files(out, "", "Dockerfile", "a", "b"));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));
    assertThat(refused(cut)).contains("is damaged, or is none");
  }

  @Test
  void aFileAndAFolderOfOneNameAndTheSameFileTwiceAreRefused() throws IOException {
    assertThat(refused(tar("both.tar", out -> tarFiles(out, "a", "a/b"))))
        .contains("a file and a folder of one name");
    assertThat(refused(tar("twice.tar", out -> tarFiles(out, "a", "a")))).contains("`a` twice");
    assertThat(refused(tar("long.tar", out -> tarFiles(out, "x".repeat(300)))))
        .contains("a name of more than 255 bytes");
  }

  @Test
  void aZipFromAMacOrFromWindowsIsTakenAsItWasMeant() throws IOException {
    var starter = Files.createDirectories(folder.resolve("starter/bin")).getParent();
    Files.writeString(starter.resolve("bin/www"), "#!/usr/bin/env node\nrun\n");
    starter.resolve("bin/www").toFile().setExecutable(true);
    var zip =
        zip(
            "windows.zip",
            out -> {
              files(out, "app\\", "Dockerfile");
              entry(out, "app\\bin\\www", "#!/usr/bin/env node\r\nrun\r\n");
              files(out, "__MACOSX/app/", "._Dockerfile");
              files(out, "app/", ".DS_Store", "._www");
            });
    var handedOut = new Starter(Optional.of(starter), Set.of("Dockerfile"));
    var taken =
        (Outcome.Taken)
            Intake.of(new HandIn("w", zip), folder.resolve("taken/w"), handedOut, SMALL);
    assertThat(taken.notes())
        .containsExactly(
            "The files lie in the folder `app` of the hand-in; they were taken from there.");
    assertThat(taken.folder().resolve("bin/www")).isExecutable();
    assertThat(handedOut.differences(taken.folder()))
        .as("other ends of lines are no change")
        .isEmpty();
    assertThat(Files.list(taken.folder())).hasSize(2);
  }

  @Test
  void aRecipeUnderAnotherNameInAnotherPlaceOrInUtf16IsNamed() throws IOException {
    assertThat(taken(zip("txt.zip", out -> files(out, "", "Dockerfile.txt", "app.js"))).notes())
        .containsExactly(
            "There is no `Dockerfile` at the top, but there is `Dockerfile.txt`. Try to give it"
                + " that name, beside `package.json`.");
    assertThat(taken(zip("in.zip", out -> files(out, "", "app.js", "docker/dockerfile"))).notes())
        .first()
        .asString()
        .contains("but there is `docker/dockerfile`");
    assertThat(taken(zip("none.zip", out -> files(out, "", "app.js", "b"))).notes())
        .containsExactly("There is no `Dockerfile` in the hand-in.");
    var plain = Files.createDirectories(folder.resolve("utf16"));
    Files.write(plain.resolve("Dockerfile"), "\uFEFFFROM x".getBytes(StandardCharsets.UTF_16LE));
    assertThat(taken(plain).notes()).first().asString().contains("is written in UTF-16");
    Files.writeString(plain.resolve("Dockerfile"), "");
    assertThat(taken(plain).notes()).containsExactly("The Dockerfile is empty.");
  }

  @Test
  void whatWasHandedOutAndChangedIsNamed() throws IOException {
    var starter = Files.createDirectories(folder.resolve("handed-out"));
    Files.writeString(starter.resolve("app.js"), "a\n");
    Files.writeString(starter.resolve("package.json"), "{}\n");
    var handedOut = new Starter(Optional.of(starter), Set.of("Dockerfile"));
    var plain = Files.createDirectories(folder.resolve("changed"));
    Files.writeString(plain.resolve("app.js"), "b\n");
    Files.writeString(plain.resolve("mine.txt"), "more is no change");
    assertThat(handedOut.differences(plain))
        .containsExactly("`app.js` was changed.", "`package.json` is missing.");
  }

  @Test
  void anEmptyHandInIsRefused() throws IOException {
    assertThat(refused(Files.createDirectories(folder.resolve("empty")))).contains("holds no file");
  }

  private static String[] names(int count) {
    var all = new String[count];
    for (int i = 0; i < count; i++) {
      all[i] = "f" + i;
    }
    return all;
  }

  private Outcome outcome(Path path) throws IOException {
    var target = folder.resolve("taken").resolve("t" + System.nanoTime());
    return Intake.of(new HandIn("h", path), target, Starter.NONE, SMALL);
  }

  private Outcome.Taken taken(Path path) throws IOException {
    var outcome = outcome(path);
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    return (Outcome.Taken) outcome;
  }

  private String refused(Path path) throws IOException {
    var outcome = outcome(path);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    var refused = (Outcome.Refused) outcome;
    assertThat(refused.help()).startsWith("Try ");
    return refused.why();
  }

  @FunctionalInterface
  private interface Filling<T> {
    void fill(T archive) throws IOException;
  }

  private Path zip(String name, Filling<ZipArchiveOutputStream> filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      filling.fill(zip);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private Path tar(String name, Filling<TarArchiveOutputStream> filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
    try (var tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      filling.fill(tar);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static void files(ZipArchiveOutputStream zip, String below, String... names)
      throws IOException {
    for (var name : names) {
      entry(zip, below + name, "x");
    }
  }

  private static void entry(ZipArchiveOutputStream zip, String name, String text)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  private static void tarFiles(TarArchiveOutputStream tar, String... names) throws IOException {
    for (var name : names) {
      var entry = new TarArchiveEntry(name, true);
      entry.setSize(1);
      tar.putArchiveEntry(entry);
      tar.write('x');
      tar.closeArchiveEntry();
    }
  }
}
