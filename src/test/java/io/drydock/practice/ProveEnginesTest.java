package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that proves the course on other engines, in a checkout of its own, with packages and a
 * proof that only say what they were asked. The real ones run where somebody calls it.
 */
class ProveEnginesTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();

  /** Packages are lists of names here, and unpacking one makes its programs. */
  private static final String APT =
      """
      #!/bin/sh
      echo "apt-get $*" >>"$CALLS"
      case " $* " in
        *" indextargets "*) echo "bookworm main mirror:/debian/" ;;
        *" update "*) [ -z "${NO_MIRROR:-}" ] || { echo "no answer" >&2; exit 100; } ;;
        *)
          for word; do
            case $word in docker* | containerd | runc)
              case " $* " in
                *" --print-uris "*) echo "'mirror:/$word' ${word}_1_amd64.deb 1 x" ;;
                *) echo "$word" >"${word}_1_amd64.deb" ;;
              esac ;;
            esac
          done ;;
      esac
      """;

  private static final String DPKG =
      """
      #!/bin/sh
      bin=$3/usr/bin plugins=$3/usr/libexec/docker/cli-plugins
      mkdir -p "$bin"
      program() { printf '#!/bin/sh\\n%s\\n' "$2" >"$1"; chmod +x "$1"; }
      case $(cat "$2") in
        docker.io)
          program "$bin/dockerd" "${DOCKERD:-echo Docker version 28.5.2, build 1}"
          program "$bin/docker" "[ \\$1 != buildx ] || ${BUILDX:-:}; echo Docker version 28.5.2" ;;
        docker-buildx) mkdir -p "$plugins" && program "$plugins/docker-buildx" "echo buildx" ;;
        *) program "$bin/$(cat "$2")" "echo 1" ;;
      esac
      """;

  private static final String DRYDOCK =
      """
      #!/bin/sh
      plugins=$(ls "$DOCKER_CONFIG/cli-plugins" 2>/dev/null)
      echo "drydock $* STORE=${DRYDOCK_IMAGE_STORE:-} BUILDKIT=${DOCKER_BUILDKIT:-} dockerd=$(command -v dockerd) plugins=$plugins" >>"$CALLS"
      [ "$1" = check-lessons ] || exit 0
      mkdir -p "$DRYDOCK_HOME/proof-2"
      if [ -n "${SLOW:-}" ]; then
        trap 'echo "the proof was told to end" >>"$CALLS"; kill "$slow"; exit 143' TERM
        echo "proving" >>"$CALLS"
        sleep 15 & slow=$!
        wait
      fi
      for word; do
        case $word in *.xml) [ "${PROOF:-0}" -gt 1 ] || cat >"$word" <<'END' ;; esac
      <?xml version="1.0"?><testsuites><testsuite name="a" tests="5" failures="1" errors="0" skipped="1">
      <testcase classname="a" name="one"></testcase>
      <testcase classname="a" name="two: not proven"><skipped message="It needs &quot;x&quot;."></skipped></testcase>
      <testcase classname="a" name="three"><failure message="It is so
      &amp; not so."></failure></testcase>
      </testsuite><testsuite name="b" tests="2" failures="0" errors="0" skipped="0"></testsuite></testsuites>
      END
      done
      exit "${PROOF:-0}"
      """;

  @TempDir Path folder;
  private Path checkout;
  private Path calls;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeACheckout() throws IOException {
    checkout = folder.resolve("a check out");
    calls = folder.resolve("calls");
    Files.writeString(calls, "");
    Files.createDirectories(checkout.resolve("engines"));
    Files.createDirectories(checkout.resolve("lessons"));
    Files.createDirectories(folder.resolve("tmp"));
    for (var name : List.of("course", "first", "second")) {
      Files.writeString(checkout.resolve("lessons").resolve(name + ".yaml"), "format: 1\n");
    }
    for (var name : List.of("prove", "fetch", "packages.sh", "results.sh")) {
      script(
          checkout.resolve("engines").resolve(name),
          Files.readString(PROJECT.resolve("engines").resolve(name)));
    }
    script(checkout.resolve("drydock"), DRYDOCK);
    var programs = Files.createDirectories(folder.resolve("programs"));
    script(programs.resolve("apt-get"), APT);
    script(programs.resolve("dpkg"), DPKG);
    script(programs.resolve("id"), "#!/bin/sh\necho \"${USER_ID:-0}\"\n");
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    environment.put("CALLS", calls.toString());
    environment.put("TMPDIR", folder.resolve("tmp").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwoBeforeAnythingIsFetched() throws IOException {
    assertRefused("There is no engine `29` here.", "Try one of: 20.10 26.1 28.5.", "29");
    assertRefused("There is no builder `x`.", "Try buildkit, legacy or both.", "--builder", "x");
    assertRefused("There is no image store `x`.", "Try classic, containerd", "--store", "x");
    assertRefused("--jobs needs a value.", "Try --help.", "28.5", "--jobs");
    assertRefused("--jobs 0 is not a number from 1 on.", "Try `--jobs 2`.", "--jobs", "0");
    assertRefused("--limit soon is not a number", "Try `--limit 2`.", "--limit", "soon");
    assertRefused("There is no option `--frob`.", "Try --help.", "--frob");
    assertRefused("There is no lesson `third`", "Try one of: first second.", "28.5", "third");
    assertThat(calls).hasContent("");
  }

  @Test
  void whoIsNotRootIsToldSo() throws IOException {
    environment.put("USER_ID", "1000");
    assertRefused("Engines can be started only as root.", "Try `sudo`", "28.5");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertRefused(
        "A folder could not be made", "Try other ones with --out", "--out", file + "/out");
  }

  @Test
  void eachBuilderIsProvenWithTheEnginesOwnProgramsAndTheTableCountsStatements()
      throws IOException {
    environment.put("PROOF", "1");

    var outcome = prove("28.5");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .containsPattern("engine +version +store +builder +lessons +proven +skipped +failed +time")
        .containsPattern("28.5 +28.5.2 +classic +buildkit +2 +5 +1 +1 +0:0\\d")
        .containsPattern("28.5 +28.5.2 +classic +legacy +2 +5 +1 +1 +0:0\\d")
        .contains("28.5 with classic and legacy, skipped:\n    a, two: not proven: It needs \"x\".")
        .contains("28.5 with classic and legacy, wrong:\n    a, three: It is so & not so.");
    assertThat(proofs())
        .hasSize(2)
        .anySatisfy(
            call -> assertThat(call).contains("BUILDKIT=1 dockerd=").contains("docker-buildx"))
        .anySatisfy(
            call -> assertThat(call).contains("BUILDKIT=0 dockerd=").contains("docker-buildx"))
        .allSatisfy(call -> assertThat(call).contains("/engines/28.5/bin/dockerd"));
    assertThat(checkout.resolve("target/prove-engines/28.5-classic-legacy.xml")).exists();
    assertThat(checkout.resolve("target/prove-engines/summary.txt")).content().contains("28.5.2");
  }

  @Test
  void anEngineWithTwoImageStoresIsProvenWithBoth() throws IOException {
    environment.put(
        "DOCKERD",
        "[ $1 != --help ] || { echo '  --feature map'; exit; }; echo Docker version 28.5.2,");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output())
        .containsPattern("28.5.2 +classic +legacy +2 +5")
        .containsPattern("28.5.2 +containerd +legacy +2 +5");
    assertThat(proofs())
        .hasSize(2)
        .anySatisfy(call -> assertThat(call).contains("STORE=classic"))
        .anySatisfy(call -> assertThat(call).contains("STORE=containerd"));
  }

  @Test
  void aStoreThatAnEngineDoesNotHaveEndsWithThreeWhereItWasAskedFor() throws IOException {
    var outcome = prove("28.5", "--builder", "legacy", "--store", "containerd");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.output())
        .contains("28.5 has no choice of its image store")
        .containsPattern("28.5 +- +containerd .*not run");
  }

  @Test
  void anEngineIsFetchedForOthersToStart() throws IOException {
    var fetch = checkout.resolve("engines/fetch").toString();
    var here = Tool.of(fetch, "28.5").with(environment).within(Duration.ofSeconds(20)).run();
    assertThat(here.output()).endsWith(folder.resolve("cache") + "/drydock/engines/28.5\n");
    var unknown = Tool.of(fetch, "29").with(environment).run();
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.output()).contains("There is no engine `29` here.\nTry one of: 20.10");
    environment.put("NO_MIRROR", "yes");
    environment.put("XDG_CACHE_HOME", folder.resolve("another").toString());
    var gone = Tool.of(fetch, "28.5").with(environment).within(Duration.ofSeconds(20)).run();
    assertThat(gone.exit()).isEqualTo(3);
    assertThat(gone.output())
        .contains("The engine 28.5 cannot be had here.\nTry `apt-get update`, and");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void enginesAreTakenDownAndTemporaryFoldersRemovedAtTheEnd() throws IOException {
    assertThat(prove("28.5", "--builder", "legacy").exit()).isZero();
    assertThat(calls).content().contains("drydock practice down --purge");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void lessonsAreProvenOneByOneWhereTheyAreNamed() throws IOException {
    var outcome =
        prove("28.5", "--trust", "second", checkout.resolve("lessons/first.yaml").toString());
    assertThat(outcome.output()).containsPattern("28.5.2 +classic +buildkit +4 +10 +2 +2");
    assertThat(proofs())
        .hasSize(4)
        .anySatisfy(
            call ->
                assertThat(call)
                    .contains("28.5-classic-buildkit-second.xml")
                    .contains("/lessons/second.yaml"))
        .allSatisfy(call -> assertThat(call).contains(" --trust "));
  }

  @Test
  void packagesAreFetchedOnce() throws IOException {
    prove("28.5", "--builder", "legacy");
    assertThat(calls).content().contains(" download docker.io docker-cli docker-buildx containerd");
    Files.writeString(calls, "");
    assertThat(prove("28.5", "--builder", "legacy").exit()).isZero();
    assertThat(calls).content().doesNotContain(" download docker.io");
    environment.put("NO_MIRROR", "yes");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output())
        .contains("the mirror does not answer: taking what was fetched before");
  }

  @Test
  void anEngineThatCannotBeFetchedEndsWithThree() throws IOException {
    environment.put("NO_MIRROR", "yes");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.output())
        .contains("the packages of 28.5 could not be found: no answer")
        .containsPattern("28.5 +- +- +legacy .*not run");
  }

  @Test
  void anEngineThatDoesNotStartOnThisMachineEndsWithThree() throws IOException {
    environment.put("DOCKERD", "echo GLIBC_2.99 not found; exit 1");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.output())
        .contains("dockerd of 28.5 does not start here (libc: it needs GLIBC_2.99");
    assertThat(proofs()).isEmpty();
  }

  @Test
  void aBuilderThatDoesNotStartOnThisMachineEndsWithThree() throws IOException {
    environment.put("BUILDX", "{ echo broken; exit 1; }");
    var outcome = prove("28.5", "--builder", "buildkit");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.output()).contains("buildx of 28.5 does not start here: broken");
    assertThat(proofs()).isEmpty();
  }

  @Test
  void aProofThatCannotRunEndsWithThree() throws IOException {
    environment.put("PROOF", "3");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.output())
        .contains("28.5-classic-legacy could not be proven")
        .contains("not run");
  }

  @Test
  void aSuiteThatHasMovedOnIsNamed() throws IOException {
    environment.put("DOCKERD", "echo Docker version 30.0.1, build 1");
    var outcome = prove("28.5", "--builder", "legacy");
    assertThat(outcome.output())
        .contains("Debian has moved on: what was 28.5 is 30.0.1 now")
        .containsPattern("28.5 +30.0.1 +classic +legacy");
  }

  @Test
  void aScriptThatIsCutShortLeavesNoEngineAndNoFolder() throws Exception {
    environment.put("SLOW", "yes");
    var builder =
        new ProcessBuilder(
                checkout.resolve("engines/prove").toString(), "28.5", "--builder", "legacy")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      for (int i = 0; i < 200 && !Files.readString(calls).contains("proving"); i++) {
        Thread.sleep(50);
      }
      assertThat(calls).content().contains("proving");
      process.destroy();
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(calls).content().contains("told to end", "drydock practice down --purge");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  private void assertRefused(String message, String help, String... arguments) throws IOException {
    var outcome = prove(arguments);
    assertThat(outcome.exit()).as(outcome.output()).isEqualTo(2);
    assertThat(outcome.output()).contains("prove-engines: " + message).contains("\n" + help);
    assertThat(proofs()).isEmpty();
  }

  private List<String> proofs() throws IOException {
    return Files.readAllLines(calls).stream()
        .filter(call -> call.startsWith("drydock check-lessons"))
        .toList();
  }

  private Tool.Outcome prove(String... arguments) {
    var words = new ArrayList<>(List.of(checkout.resolve("engines/prove").toString()));
    words.addAll(List.of(arguments));
    return Tool.of(words).with(environment).within(Duration.ofSeconds(20)).run();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
