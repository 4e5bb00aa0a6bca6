package io.drydock.docker;

import java.util.Map;
import java.util.Set;

/**
 * The flags of the Docker client that are used most: which are one under two names, and which take
 * a value.
 */
final class FlagVocabulary {
  /** Flags that take no value, whatever the command. */
  private static final Set<String> SWITCHES =
      Set.of(
          "detach",
          "interactive",
          "tty",
          "rm",
          "init",
          "privileged",
          "publish-all",
          "read-only",
          "no-healthcheck",
          "oom-kill-disable",
          "sig-proxy",
          "disable-content-trust",
          "quiet",
          "help",
          "no-cache",
          "force-rm",
          "squash",
          "compress",
          "push",
          "load",
          "check",
          "all",
          "no-trunc",
          "digests",
          "size",
          "latest",
          "tree",
          "force",
          "volumes",
          "no-prune",
          "all-tags",
          "human",
          "follow",
          "timestamps",
          "details",
          "password-stdin",
          "verbose",
          "insecure",
          "amend",
          "purge",
          "internal",
          "attachable",
          "ingress",
          "ipv6",
          "build",
          "wait",
          "remove-orphans",
          "force-recreate",
          "no-build",
          "no-deps",
          "no-recreate",
          "no-start",
          "always-recreate-deps",
          "renew-anon-volumes",
          "abort-on-container-exit",
          "abort-on-container-failure",
          "dry-run",
          "no-log-prefix",
          "no-color",
          "quiet-pull",
          "quiet-build",
          "watch",
          "menu",
          "config-only",
          "tls",
          "tlsverify");

  /** Flags that take a value, whatever the command. */
  private static final Set<String> VALUES =
      Set.of(
          "add-host",
          "author",
          "build-arg",
          "cap-add",
          "cap-drop",
          "change",
          "cidfile",
          "compose-file",
          "cpus",
          "cpu-shares",
          "device",
          "driver",
          "entrypoint",
          "env",
          "env-file",
          "expose",
          "file",
          "filter",
          "format",
          "gateway",
          "health-cmd",
          "hostname",
          "iidfile",
          "input",
          "ip",
          "label",
          "last",
          "log-driver",
          "log-opt",
          "memory",
          "message",
          "mount",
          "name",
          "network",
          "network-alias",
          "opt",
          "output",
          "password",
          "platform",
          "progress",
          "publish",
          "replicas",
          "restart",
          "scale",
          "secret",
          "security-opt",
          "shm-size",
          "since",
          "stop-signal",
          "stop-timeout",
          "subnet",
          "tag",
          "tail",
          "target",
          "time",
          "timeout",
          "tmpfs",
          "type",
          "ulimit",
          "until",
          "user",
          "username",
          "volume",
          "volumes-from",
          "workdir");

  /** Groups whose one-letter flags are known. */
  private static final Set<String> KNOWN_GROUPS = Set.of("container", "image", "volume", "login");

  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('p', "publish"),
          Map.entry('d', "detach"),
          Map.entry('i', "interactive"),
          Map.entry('t', "tty"),
          Map.entry('e', "env"),
          Map.entry('v', "volume"),
          Map.entry('f', "force"),
          Map.entry('a', "all"),
          Map.entry('q', "quiet"),
          Map.entry('n', "tail"),
          Map.entry('w', "workdir"),
          Map.entry('u', "user"),
          Map.entry('l', "label"),
          Map.entry('h', "hostname"),
          Map.entry('c', "cpu-shares"),
          Map.entry('m', "memory"),
          Map.entry('P', "publish-all"),
          Map.entry('s', "size"),
          Map.entry('o', "output"),
          Map.entry('H', "human"));

  /** Where a short flag means something else: "command letter" → name. */
  private static final Map<String, String> SHORT_FOR =
      Map.ofEntries(
          Map.entry("image build t", "tag"),
          Map.entry("image build f", "file"),
          Map.entry("image ls f", "filter"),
          Map.entry("container ls f", "filter"),
          Map.entry("volume ls f", "filter"),
          Map.entry("network ls f", "filter"),
          Map.entry("container logs f", "follow"),
          Map.entry("container logs t", "timestamps"),
          Map.entry("container ls n", "last"),
          Map.entry("container ls l", "latest"),
          Map.entry("login u", "username"),
          Map.entry("login p", "password"),
          Map.entry("container run a", "attach"),
          Map.entry("container create a", "attach"),
          Map.entry("container start a", "attach"),
          Map.entry("container rm v", "volumes"),
          Map.entry("container rm l", "link"),
          Map.entry("system df v", "verbose"),
          Map.entry("image load i", "input"),
          Map.entry("container commit m", "message"),
          Map.entry("container commit a", "author"),
          Map.entry("container commit c", "change"),
          Map.entry("container stop t", "time"),
          Map.entry("container restart t", "time"),
          Map.entry("image pull a", "all-tags"),
          Map.entry("image push a", "all-tags"),
          Map.entry("inspect f", "format"),
          Map.entry("image inspect f", "format"),
          Map.entry("container inspect f", "format"),
          Map.entry("volume inspect f", "format"),
          Map.entry("network inspect f", "format"),
          Map.entry("context inspect f", "format"),
          Map.entry("version f", "format"),
          Map.entry("system info f", "format"),
          Map.entry("search f", "filter"),
          Map.entry("system events f", "filter"),
          Map.entry("volume create d", "driver"),
          Map.entry("network create d", "driver"),
          Map.entry("compose down v", "volumes"),
          Map.entry("compose down t", "timeout"),
          Map.entry("compose rm v", "volumes"),
          Map.entry("compose rm s", "stop"),
          Map.entry("compose stop t", "timeout"),
          Map.entry("compose up t", "timeout"),
          Map.entry("compose up y", "yes"),
          Map.entry("compose logs f", "follow"),
          Map.entry("stack deploy c", "compose-file"));

  /** Flags that take a value with some commands. */
  private static final Set<String> EITHER = Set.of("pull", "link", "attach", "stop", "yes");

  private FlagVocabulary() {}

  /** The long name of a one-letter flag of a command; the letter itself where there is none. */
  static String longName(String command, char letter) {
    return SHORT_FOR.getOrDefault(command + " " + letter, SHORT.getOrDefault(letter, "" + letter));
  }

  /** Whether it is known of a flag that it takes a value, or none. */
  static boolean knows(String flag) {
    return SWITCHES.contains(flag) || VALUES.contains(flag) || EITHER.contains(flag);
  }

  /** Whether it is known what a one-letter flag of a command means. */
  static boolean knows(String command, char letter) {
    return SHORT_FOR.containsKey(command + " " + letter)
        || SHORT.containsKey(letter) && KNOWN_GROUPS.contains(command.split(" ", 2)[0]);
  }

  /** Whether a flag of a command takes no value. */
  static boolean isSwitch(String command, String flag) {
    return switch (flag) {
      case "pull" -> command.equals("image build");
      case "link" -> command.equals("container rm");
      case "attach" -> command.equals("container start");
      case "stop" -> command.equals("compose rm");
      case "yes" -> command.startsWith("compose");
      default -> SWITCHES.contains(flag);
    };
  }
}
