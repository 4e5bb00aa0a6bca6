package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of Docker are seen as they are made, with a client that does nothing but say its words. */
@Timeout(60)
class CallsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir Path folder;
  private CommandRunner runner;

  @BeforeEach
  void aClient() throws IOException {
    client(
        "docker",
        """
        case $1 in
          fail) echo "went wrong" >&2; exit 7 ;;
          much) head -c 3000000 /dev/zero | tr '\\0' x ;;
          images) echo cafe; echo beef ;;
          both) echo one; echo two >&2; echo three ;;
          self) kill -TERM $$ ;;
          *) echo "docker: $*" ;;
        esac
        """);
    start(Map.of());
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private void client(String name, String body) throws IOException {
    var file = Files.createDirectories(folder.resolve("programs")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void start(Map<String, String> more) throws IOException {
    var environment = new HashMap<>(System.getenv());
    environment.put("PATH", folder.resolve("programs") + ":/usr/bin:/bin");
    environment.put("SHELL", "/bin/sh");
    environment.remove("DRYDOCK_CALLS");
    environment.putAll(more);
    runner = CommandRunner.copyingTo(folder, environment, Clock.systemUTC(), printed);
  }

  private CommandResult run(String line) {
    return ((CommandOutcome.Finished) runner.run(line)).result();
  }

  private static List<String> names(CommandResult result) {
    return result.calls().stream()
        .map(call -> call.name() + " " + String.join(" ", call.arguments()))
        .map(String::strip)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      textBlock =
          """
          docker history $(docker images -q) → image ls, image history cafe beef
          D=docker; $D rm x → container rm x
          L=web; docker inspect "$L" → inspect web
          for n in a b; do docker rm $n; done → container rm a, container rm b
          echo x y | xargs docker rm → container rm x y
          echo "$(docker images)" → image ls
          sh -c 'docker ps; docker info' → container ls, system info
          false && docker ps →
          echo docker ps →
          docker fail || docker ps → fail, container ls
          docker rm 'a b' "c'd" → container rm a b c'd
          docker ps # and docker rm x → container ls
          """)
  void aCallIsSeenAsTheShellMadeIt(String line, String calls) {
    assertThat(String.join(", ", names(run(line)))).isEqualTo(calls == null ? "" : calls);
  }

  @Test
  void aCallInAScriptAndByAnAliasIsSeen() throws IOException {
    Files.writeString(folder.resolve("tidy.sh"), "docker rm box\n");
    assertThat(names(run("sh tidy.sh"))).containsExactly("container rm box");
    assertThat(names(run("alias d=docker\nd rm box"))).containsExactly("container rm box");
    assertThat(names(run("command docker rm box"))).containsExactly("container rm box");
    assertThat(names(run("env X=1 docker rm box"))).containsExactly("container rm box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/usr/bin/env -i docker ps",
        "PATH=/nowhere docker ps",
        "sudo docker ps",
        "./docker ps"
      })
  void whatPassesTheFolderByIsReadFromTheLine(String line) {
    assertThat(names(run(line))).containsExactly("container ls");
  }

  @Test
  void whatGoesToAPipeOrAFileIsKept() throws IOException {
    var piped = run("docker images | tail -1");
    assertThat(piped.output()).isEqualTo("beef\n");
    assertThat(piped.outputOf(piped.calls().getFirst())).isEqualTo("cafe\nbeef\n");
    var filed = run("docker images > list");
    assertThat(filed.outputOf(filed.calls().getFirst())).isEqualTo("cafe\nbeef\n");
    var added = run("docker info >> list; rm list");
    assertThat(added.outputOf(added.calls().getFirst())).isEqualTo("docker: info\n");
    var shared = run("{ docker ps; docker info; } > list");
    assertThat(shared.outputOf(shared.calls().get(0))).startsWith("docker: ps\n");
    assertThat(shared.outputOf(shared.calls().get(1))).isEqualTo("docker: info\n");
    assertThat(folder.resolve("list")).hasContent("docker: ps\ndocker: info\n");
    var substituted = run("x=$(docker images); echo ${#x}");
    assertThat(substituted.outputOf(substituted.calls().getFirst())).isEqualTo("cafe\nbeef\n");
    var both = run("docker both 2>&1 | cat");
    assertThat(both.output()).isEqualTo("one\ntwo\nthree\n");
    assertThat(both.outputOf(both.calls().getFirst())).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void ofMuchOutputOneMebibyteIsKeptAndAllIsHandedOn() {
    var result = run("docker much | wc -c");
    assertThat(result.output().strip()).isEqualTo("3000000");
    assertThat(result.outputOf(result.calls().getFirst())).hasSize(CallReports.MOST_OUTPUT);
    var filed = run("docker much > all; wc -c <all");
    assertThat(filed.output().strip()).isEqualTo("3000000");
    assertThat(filed.outputOf(filed.calls().getFirst())).hasSize(CallReports.MOST_OUTPUT);
  }

  @Test
  void theExitCodeIsTheClients() {
    assertThat(run("docker fail").exit()).isEqualTo(7);
    assertThat(run("docker self").exit()).isEqualTo(128 + 15);
    assertThat(run("docker fail | cat; echo done").exit()).isZero();
    assertThat(run("docker ps >&-").calls()).hasSize(1);
    assertThat(run("timeout 5 docker fail > file").exit()).isEqualTo(7);
  }

  @Test
  void aReaderThatHasEnoughEndsTheCall() {
    assertThat(run("docker much | head -c 5").output()).isEqualTo("xxxxx");
  }

  @Test
  void theFolderIsOnNobodysPathAfterwards() {
    assertThat(run("export PATH=/opt/mine:$PATH; docker ps").calls()).hasSize(1);
    assertThat(runner.environment().get("PATH"))
        .isEqualTo("/opt/mine:" + folder.resolve("programs") + ":/usr/bin:/bin");
    assertThat(runner.environment()).doesNotContainKey("DRYDOCK_CALL");
    assertThat(run("docker ps").calls()).hasSize(1);
  }

  @Test
  void aClientThatIsNotThereIsAsUnknownAsWithoutTheFolder() {
    var result = run("podman ps");
    assertThat(result.exit()).isEqualTo(127);
    assertThat(result.output()).contains("not found").doesNotContain("drydock");
    assertThat(names(result)).containsExactly("container ls");
  }

  @Test
  void aClientThatCallsAnotherIsOneCall() throws IOException {
    client("podman", "echo podman\n");
    client("docker", "exec podman \"$@\"\n");
    assertThat(names(run("docker ps"))).containsExactly("container ls");
  }

  @Test
  void switchedOffTheLineIsReadAsItStands() throws IOException {
    runner.close();
    start(Map.of("DRYDOCK_CALLS", "off"));
    assertThat(run("echo $PATH").output()).doesNotContain("drydock-shell");
    assertThat(names(run("false && docker ps"))).containsExactly("container ls");
  }

  private final List<String> granted = new ArrayList<>();

  private void guard(String name) {
    runner.guardedBy(
        new CallGuard() {
          @Override
          public Word before(ReportedCall call) {
            return call.arguments().contains(name)
                ? new Word.Ask("This takes " + call.line() + " in " + call.directory() + ".")
                : new Word.Run();
          }

          @Override
          public void granted(ReportedCall call) {
            granted.add(call.line());
          }

          @Override
          public boolean counts(ReportedCall call) {
            return !call.variables().containsKey("DOCKER_HOST");
          }
        });
  }

  @Test
  void aCallThatTakesSomethingIsHeldBackWhereNobodyIsToBeAsked() {
    guard("theirs");
    var result = run("for n in mine theirs; do docker rm $n; done");
    assertThat(result.output())
        .contains("docker: rm mine", "This takes docker rm theirs in " + folder)
        .contains("Not run: nobody is here to be asked.", "DRYDOCK_GUARD=off")
        .doesNotContain("docker: rm theirs");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(names(result))
        .as("what did not run was not made")
        .containsExactly("container rm mine");
    assertThat(granted).isEmpty();
  }

  @Test
  void aCallThatIsNoneOfTheLessonsBusinessIsNotCounted() {
    guard("theirs");
    assertThat(names(run("DOCKER_HOST=tcp://x:1 docker ps; docker info")))
        .containsExactly("system info");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker rm theirs",
        "docker container prune theirs",
        "docker rmi theirs",
        "docker compose down theirs",
        "docker compose -f x rm theirs",
        "docker volume remove theirs",
        "docker stop theirs",
        "docker image tag a theirs",
        "docker build -t theirs .",
        "docker --context x stack rm theirs"
      })
  void whateverMayTakeSomethingWaitsForAWord(String line) {
    guard("theirs");
    assertThat(run(line).output()).contains("Not run:").doesNotContain("docker: ");
  }

  @Test
  void whereNothingCanBeWrittenNothingIsTakenUnasked() {
    guard("theirs");
    var full = "trap '' XFSZ; ulimit -f 0; ";
    assertThat(run(full + "docker rm mine").output())
        .contains("The tutor cannot be told of this call", "Not run: nobody is here to be asked.")
        .doesNotContain("docker: ");
    assertThat(run(full + "docker ps").output()).contains("docker: ps");
    assertThat(run(full + "DRYDOCK_GUARD=off docker rm mine").output()).contains("docker: rm mine");
  }

  @Test
  void aGuardThatBreaksLetsNothingPass() {
    runner.guardedBy(
        new CallGuard() {
          @Override
          public Word before(ReportedCall call) {
            throw new IllegalStateException("the engine is gone");
          }

          @Override
          public void granted(ReportedCall call) {}

          @Override
          public boolean counts(ReportedCall call) {
            return true;
          }
        });
    assertThat(run("docker rm x").output())
        .contains("What this takes could not be found out: the engine is gone", "Not run");
  }

  @Test
  void whatTheVariablesSayIsReported() throws InterruptedException {
    var calls = new ArrayList<ReportedCall>();
    runner.guardedBy(
        new CallGuard() {
          @Override
          public Word before(ReportedCall call) {
            calls.add(call);
            return new Word.Run();
          }

          @Override
          public void granted(ReportedCall call) {}

          @Override
          public boolean counts(ReportedCall call) {
            return true;
          }
        });
    run("mkdir sub; cd sub; DOCKER_HOST=tcp://other:1 COMPOSE_PROJECT_NAME=shop docker rm x");
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().directory()).isEqualTo(folder.resolve("sub"));
    assertThat(calls.getFirst().variables())
        .containsEntry("DOCKER_HOST", "tcp://other:1")
        .containsEntry("COMPOSE_PROJECT_NAME", "shop");
    assertThat(calls.getFirst().call()).map(DockerCall::name).contains("container rm");
  }

  @Test
  void aReportThatIsHalfThereIsNone() {
    var whole = "docker\0/usr/bin/docker\0/tmp\0terminal\0DOCKER_HOST=x\0\0ps\0";
    assertThat(ReportedCall.read(whole.getBytes(StandardCharsets.UTF_8))).isPresent();
    for (int end = 0; end < whole.lastIndexOf("ps"); end++) {
      assertThat(ReportedCall.read(whole.substring(0, end).getBytes(StandardCharsets.UTF_8)))
          .as(whole.substring(0, end))
          .isEmpty();
    }
  }
}
