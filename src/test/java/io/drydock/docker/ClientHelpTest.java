package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ClientFlags.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client tells of its flags, here by a script in its place. */
class ClientHelpTest {
  private static final String HELP =
      """
      Usage:  docker network create [OPTIONS] NETWORK

      Create a network

      Options:
            --attachable           Enable manual container attachment
        -d, --driver string        Driver to manage the Network (default "bridge")
            --ipv4                 Enable or disable IPv4 address assignment
                                   (default true)
            --label list           Set metadata on a network
        -o, --opt map              Set driver specific options (default map[])
            --quiet
      """;

  @TempDir private Path folder;

  private ClientHelp client(String script) throws IOException {
    var file = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script);
    file.toFile().setExecutable(true);
    return new ClientHelp(Map.of("PATH", folder + ":" + System.getenv("PATH")));
  }

  @Test
  void aFlagTakesAValueWhereItsKindStandsBehindIt() {
    assertThat(ClientHelp.flags(HELP))
        .containsExactly(
            new Flag("attachable", Optional.empty(), false),
            new Flag("driver", Optional.of('d'), true),
            new Flag("ipv4", Optional.empty(), false),
            new Flag("label", Optional.empty(), true),
            new Flag("opt", Optional.of('o'), true),
            new Flag("quiet", Optional.empty(), false));
  }

  @Test
  void aCommandIsAskedOnce() throws IOException {
    var client =
        client(
            "echo \"$@\" >> %s/asked\necho \"Usage: docker $*\"\necho '  -x, --fast   Be fast'\n"
                .formatted(folder));
    var fast = List.of(new Flag("fast", Optional.of('x'), false));
    assertThat(client.of("docker", List.of("tool", "go"))).isEqualTo(fast);
    assertThat(client.of("docker", List.of("tool", "go"))).isEqualTo(fast);
    assertThat(client.of("docker", List.of("tool"))).isEqualTo(fast);
    assertThat(folder.resolve("asked")).hasContent("tool go --help\ntool --help\n");
  }

  @Test
  void whatIsNoNameOfACommandIsNotAsked() throws IOException {
    var client = client("touch %s/asked\n".formatted(folder));
    assertThat(client.of("docker", List.of("$(reboot)"))).isEmpty();
    assertThat(client.of("docker", List.of("run", "-v"))).isEmpty();
    assertThat(client.of("docker", List.of())).isEmpty();
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void aClientThatFailsOrIsNotThereTellsNothing() throws IOException {
    var fails = client("echo 'Usage: docker tool'; echo '  -x, --fast   Be fast'; exit 1");
    assertThat(fails.of("docker", List.of("tool"))).isEmpty();
    assertThat(client("").of("no-such-client", List.of("tool"))).isEmpty();
  }

  @Test
  void theHelpOfAllIsNotTakenForThatOfAnUnknownCommand() throws IOException {
    var client = client("echo 'Usage:  docker [OPTIONS] COMMAND'; echo '  -D, --debug   Debug'");
    assertThat(client.of("docker", List.of("tool"))).isEmpty();
  }

  @Test
  void aClientThatDoesNotEndIsNotWaitedForLong() throws IOException {
    var started = System.nanoTime();
    assertThat(client("sleep 60").of("docker", List.of("tool"))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
  }
}
