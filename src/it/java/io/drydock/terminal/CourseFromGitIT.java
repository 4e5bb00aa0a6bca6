package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.ExitCode;
import io.drydock.cli.ProgramForTests;
import io.drydock.course.CourseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Courses from git repositories, with the real git. */
@Timeout(120)
class CourseFromGitIT {
  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Path repository;
  private ProgramForTests program;

  @BeforeEach
  void aRepository() throws Exception {
    NeededProgram.install("git", "git");
    program = ProgramForTests.in(folder);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.resolve("user").toString());
    environment.put("DRYDOCK_HOME", folder.resolve("home").toString());
    Files.createDirectories(folder.resolve("user"));
    Files.createDirectories(folder.resolve("lessons"));
    repository = Files.createDirectory(folder.resolve("repository"));
    git("init", "--quiet");
    git("config", "user.email", "author@example.org");
    git("config", "user.name", "Author");
    course("far", "Hello.");
    commit();
  }

  private void course(String id, String text) throws IOException {
    Files.writeString(
        repository.resolve("course.yaml"),
        "format: 1\ncourse: %s\ntitle: Far\nlessons: [one.yaml]\n".formatted(id));
    Files.writeString(
        repository.resolve("one.yaml"),
        "format: 1\nlesson: one\ntitle: One\nminutes: 5\nsteps:\n  - read: %s\n".formatted(text));
  }

  private void commit() throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "--message", "More");
  }

  private void git(String... arguments) throws Exception {
    var words = new ArrayList<>(List.of("git"));
    words.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(words).directory(repository.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(printed).isZero();
  }

  private int run(String... arguments) {
    return program.with(environment).run(arguments);
  }

  private String address() {
    return "file://" + repository;
  }

  private Path content() {
    return new CourseStore(folder.resolve("home")).named("far").orElseThrow().folder();
  }

  private void nothingIsLeft() throws IOException {
    try (var files = Files.list(folder.resolve("home/courses"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".lock");
    }
  }

  @Test
  void aRepositoryIsCopiedWithoutItsHistory() throws IOException {
    assertThat(run("course", "add", address())).as(program.err()).isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .contains("Added the course `far`: Far, 1 lesson.", "It is a copy of " + address());
    assertThat(content().resolve("one.yaml")).content().contains("Hello.");
    try (var files = Files.list(content())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("course.yaml", "one.yaml");
    }
    assertThat(content().getParent()).isDirectoryNotContaining("glob:**work");
  }

  @Test
  void noHookFilterOrTemplateOfTheLearnerOrTheRepositoryRuns() throws Exception {
    var made = folder.resolve("made");
    var hooks = Files.createDirectories(folder.resolve("user/template/hooks"));
    for (var hook :
        List.of("post-checkout", "reference-transaction", "post-merge", "pre-auto-gc")) {
      for (var place : List.of(hooks, repository.resolve(".git/hooks"))) {
        var file = place.resolve(hook);
        Files.writeString(file, "#!/bin/sh\ntouch " + made + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    Files.writeString(
        folder.resolve("user/.gitconfig"),
        "[init]\n\ttemplateDir = %s\n[core]\n\thooksPath = %s\n[filter \"x\"]\n\tsmudge = touch %s\n\tclean = cat\n"
            .formatted(hooks.getParent(), hooks, made));
    Files.writeString(repository.resolve(".gitattributes"), "* filter=x\n");
    Files.delete(repository.resolve(".git/hooks/reference-transaction"));
    environment.put("HOME", folder.toString());
    commit();
    environment.put("HOME", folder.resolve("user").toString());
    Files.deleteIfExists(made);
    assertThat(run("course", "add", address())).as(program.err()).isEqualTo(ExitCode.OK);
    assertThat(made).doesNotExist();
  }

  @Test
  void aSubmoduleIsLeftOutAndNamed() throws Exception {
    var head =
        new ProcessBuilder("git", "rev-parse", "HEAD").directory(repository.toFile()).start();
    var commit = new String(head.getInputStream().readAllBytes()).strip();
    Files.writeString(
        repository.resolve(".gitmodules"),
        "[submodule \"sub\"]\n\tpath = sub\n\turl = ext::sh -c touch% %s\n\tupdate = !touch %s\n"
            .replace("%s", folder.resolve("made").toString()));
    git("update-index", "--add", "--cacheinfo", "160000," + commit + ",sub");
    git("add", ".gitmodules");
    git("commit", "--quiet", "--message", "A submodule");
    environment.put("GIT_ALLOW_PROTOCOL", "ext");
    assertThat(run("course", "add", address())).as(program.err()).isEqualTo(ExitCode.OK);
    assertThat(program.err()).contains("Left out: the submodule `sub`.");
    assertThat(folder.resolve("made")).doesNotExist();
    assertThat(content().resolve("sub")).doesNotExist();
  }

  @Test
  void aLinkToAFileOfTheLearnerIsRefusedAndNothingIsLeft() throws Exception {
    Files.createSymbolicLink(repository.resolve("sample"), Path.of("/etc/passwd"));
    commit();
    assertThat(run("course", "add", address())).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("`sample` in the course is a symbolic link that leads out", "/etc/passwd");
    nothingIsLeft();
  }

  @Test
  void aLinkWithinTheCourseStays() throws Exception {
    Files.createDirectory(repository.resolve("sub"));
    Files.createSymbolicLink(repository.resolve("sub/sample"), Path.of("../course.yaml"));
    commit();
    assertThat(run("course", "add", address())).as(program.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readSymbolicLink(content().resolve("sub/sample")))
        .isEqualTo(Path.of("../course.yaml"));
  }

  @Test
  void whatCannotBeFetchedIsSaidInGitsWordsAndLeavesNothing() throws IOException {
    assertThat(run("course", "add", "file:///nowhere/at-all")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("`file:///nowhere/at-all` could not be fetched. git says: fatal:")
        .contains("Try `git ls-remote -- file:///nowhere/at-all`");
    nothingIsLeft();
  }

  @Test
  void aRepositoryWithProblemsIsNotAdded() throws Exception {
    course("far", "[");
    commit();
    assertThat(run("course", "add", address())).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).contains("one.yaml:7", "The course was not added.");
    nothingIsLeft();
  }

  @Test
  void aRepositoryThatIsTooLargeIsRefusedBeforeItIsWritten() throws Exception {
    var big = new byte[65 << 20];
    Files.write(repository.resolve("big"), big);
    commit();
    assertThat(run("course", "add", address())).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("The course is too large: more than 64 MiB.", "Try");
    nothingIsLeft();
  }

  @Test
  void anUpdateFetchesAnewAndAsksForTrustAgain() throws Exception {
    run("course", "add", address());
    run("course", "update", "far");
    assertThat(program.out()).contains("The course `far` is as it was.");
    run("course", "trust", "far", "--yes");
    course("far", "Goodbye.");
    commit();
    var before = content();
    assertThat(run("course", "update", "far")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("The course `far` is new:", "one.yaml was changed");
    assertThat(content().resolve("one.yaml")).content().contains("Goodbye.");
    assertThat(before).doesNotExist();
    run("course", "list");
    assertThat(program.out()).containsPattern("far +not asked yet");
  }

  @Test
  void anUpdateThatIsNoCourseOrAnotherOneChangesNothing() throws Exception {
    run("course", "add", address());
    course("far", "[");
    commit();
    assertThat(run("course", "update", "far")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).contains("The course stays as it was.");
    course("another", "Hello.");
    commit();
    assertThat(run("course", "update", "far")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("The course has the ID `another` now; yours has `far`", "Try");
    assertThat(content().resolve("one.yaml")).content().contains("Hello.");
  }

  @Test
  void removingACopyRemovesAllOfIt() {
    run("course", "add", address());
    var place = content().getParent();
    assertThat(run("course", "remove", "far", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(repository.resolve("one.yaml")).exists();
  }

  @Test
  void aFetchThatWasKilledIsTidiedUpByTheNextOne() throws IOException {
    Files.createDirectories(folder.resolve("home/courses/.new-123/work/repository"));
    assertThat(run("course", "add", address())).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("home/courses/.new-123")).doesNotExist();
  }
}
