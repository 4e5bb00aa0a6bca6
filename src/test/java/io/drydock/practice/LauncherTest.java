package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with a JDK and a Maven that only say what they were asked.
 */
class LauncherTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}"; exit 0 ;; esac
      done
      echo "java $*"
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")"
      sleep "${SLOW:-0}"
      echo built >>builds
      echo jar >target/drydock.jar
      """;

  @TempDir Path folder;
  private Path checkout;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeACheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a check out"));
    Files.createDirectories(checkout.resolve("src/main/java"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("src/main/java/A.java"), "class A {}");
    Files.createDirectories(checkout.resolve(".mvn"));
    Files.copy(PROJECT.resolve(".mvn/jdk.sh"), checkout.resolve(".mvn/jdk.sh"));
    script(checkout.resolve("drydock"), Files.readString(PROJECT.resolve("drydock")));
    script(checkout.resolve("mvnw"), MAVEN);
    environment.put("JAVA_HOME", jdk("jdk", "25.0.1").toString());
    environment.put("HOME", folder.toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  @Test
  void theFirstStartBuildsAndMakesTheCacheAndLaterOnesDoNeither() throws IOException {
    var first = drydock("learn", "two words");
    assertThat(first.exit()).isZero();
    assertThat(first.output())
        .contains("building the program")
        .contains("preparing for fast starts");
    var second = drydock("learn", "two words");
    assertThat(second.output().lines()).hasSize(1);
    assertThat(second.output())
        .startsWith("java -XX:AOTCache=" + checkout.toRealPath() + "/target/drydock-")
        .contains(" -XX:+UseSerialGC ")
        .contains(" -Ddrydock.installation=" + checkout.toRealPath() + " ")
        .endsWith("/target/drydock.jar io.drydock.Main learn two words\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuiltAgain() throws IOException {
    drydock();
    var later = FileTime.from(Instant.now().plusSeconds(5));
    Files.setLastModifiedTime(checkout.resolve("src/main/java/A.java"), later);
    drydock();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void itWorksThroughLinksFromAnotherFolderAndAfterAMove() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("a check out/drydock"));
    Files.createSymbolicLink(folder.resolve("link to link"), folder.resolve("link"));
    var linked = run(folder, List.of(folder.resolve("link to link").toString(), "--version"));
    assertThat(linked.output())
        .endsWith(checkout.toRealPath() + "/target/drydock.jar io.drydock.Main --version\n");
    var moved = folder.resolve("moved");
    Files.move(checkout, moved);
    var after = run(folder, List.of("moved/drydock", "--version"));
    assertThat(after.output())
        .endsWith(moved.toRealPath() + "/target/drydock.jar io.drydock.Main --version\n");
  }

  @Test
  void twoLaunchersAtOnceBuildOnce() throws Exception {
    environment.put("SLOW", "1");
    Callable<Tool.Outcome> start = () -> drydock("--version");
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var each : threads.invokeAll(List.of(start, start))) {
        assertThat(each.get().output()).endsWith("drydock.jar io.drydock.Main --version\n");
      }
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockWhoseOwnerIsGoneDoesNotStopTheBuild() throws IOException {
    Files.createDirectories(checkout.resolve("target/.building"));
    Files.writeString(checkout.resolve("target/.building/pid"), "4194304\n");
    assertThat(drydock().exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockThatNeverGotAnOwnerDoesNotStopTheBuild() throws IOException {
    var lock = Files.createDirectories(checkout.resolve("target/.building"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(300)));
    assertThat(drydock().exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildIsSaidAndEndsWithTwo() throws IOException {
    script(checkout.resolve("mvnw"), "#!/bin/sh\nexit 1\n");
    var outcome = drydock();
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output())
        .contains("drydock: the build failed")
        .contains("Try ")
        .contains("mvnw package");
    assertThat(checkout.resolve("target/.building")).doesNotExist();
  }

  @Test
  void aCacheThatCannotBeMadeIsDoneWithoutAndNotTriedAgain() throws IOException {
    script(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"java $*\"\n");
    assertThat(drydock("learn").exit()).isZero();
    var second = drydock("learn", "first");
    assertThat(second.output())
        .doesNotContain("AOTCache")
        .doesNotContain("preparing")
        .startsWith("java ");
  }

  @Test
  void aJdkThatIsTooOldIsPassedOver() throws IOException {
    searchOnlyIn(folder.resolve("jdks"));
    environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    Files.createDirectories(folder.resolve("jdks"));
    jdk("jdks/new", "25");
    var outcome = drydock("--version");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output()).endsWith(" --version\n");
  }

  @Test
  void withoutAJdkItSaysWhatToTypeOnEachSystem() throws IOException {
    searchOnlyIn(folder.resolve("nowhere"));
    environment.remove("JAVA_HOME");
    var outcome = drydock();
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output())
        .startsWith("drydock: no JDK 25 was found")
        .contains("Debian, Ubuntu", "Fedora", "macOS", "WSL");
  }

  @Test
  void theWrapperTakesMavenFromThePathAndGivesItTheJdk() throws IOException {
    var maven = wrapper("echo \"Apache Maven 3.9.1 (x)\"; echo \"$JAVA_HOME $*\"");
    var outcome = run(folder, List.of(checkout.resolve("mvnw").toString(), "verify"));
    assertThat(maven).exists();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output())
        .endsWith(
            environment.get("JAVA_HOME") + " -f " + checkout.toRealPath() + "/pom.xml verify\n");
  }

  @Test
  void theWrapperTakesNoOldMavenAndSaysWhatToType() throws IOException {
    wrapper("echo \"Apache Maven 3.6.3 (x)\"");
    var outcome = run(folder, List.of(checkout.resolve("mvnw").toString(), "verify"));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output())
        .startsWith("mvnw: no Maven 3.8 or later was found")
        .contains("apt-get install maven");
  }

  /** The real wrapper, a PATH with nothing but a Maven and a user who may not install anything. */
  private Path wrapper(String maven) throws IOException {
    script(checkout.resolve("mvnw"), Files.readString(PROJECT.resolve("mvnw")));
    var programs = Files.createDirectories(folder.resolve("programs"));
    for (var name : List.of("sh", "sed", "dirname", "readlink", "cat")) {
      script(
          programs.resolve(name),
          "#!/bin/sh\nexec " + Requirements.find(name).orElseThrow() + " \"$@\"\n");
    }
    script(programs.resolve("id"), "#!/bin/sh\necho 1000\n");
    environment.put("PATH", programs.toString());
    script(programs.resolve("mvn"), "#!/bin/sh\n" + maven + "\n");
    return programs.resolve("mvn");
  }

  private void searchOnlyIn(Path jdks) throws IOException {
    var finder = Files.readString(PROJECT.resolve(".mvn/jdk.sh"));
    var start = finder.indexOf("  for jdk_try in ");
    var end = finder.indexOf("; do", start);
    var own = "  for jdk_try in '" + jdks + "'/*";
    var rest =
        finder
            .substring(end)
            .replace("/usr/libexec/java_home", "/nonexistent")
            .replace("javac)", "no-javac)");
    Files.writeString(checkout.resolve(".mvn/jdk.sh"), finder.substring(0, start) + own + rest);
  }

  private Path jdk(String name, String version) throws IOException {
    var jdk = folder.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/javac"), JAVA);
    script(jdk.resolve("bin/java"), JAVA);
    return jdk;
  }

  private long builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }

  private Tool.Outcome drydock(String... arguments) {
    var words = new ArrayList<>(List.of(checkout.resolve("drydock").toString()));
    words.addAll(List.of(arguments));
    return run(checkout, words);
  }

  private Tool.Outcome run(Path directory, List<String> command) {
    var all = new HashMap<>(environment);
    all.putIfAbsent("JAVA_HOME", "");
    return Tool.of(command).in(directory).with(all).within(Duration.ofSeconds(20)).run();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
