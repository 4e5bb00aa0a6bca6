package io.drydock.ledger;

import io.drydock.docker.DockerCall;
import java.util.List;

/** What the words of a call say, as far as they can be read before the shell has expanded them. */
final class Arguments {
  private Arguments() {}

  /** Whether a switch is on. */
  static boolean has(DockerCall call, String flag) {
    var values = call.flags().getOrDefault(flag, List.of());
    return !values.isEmpty() && !List.of("false", "0", "f").contains(values.getLast());
  }

  /** Whether only the shell knows what this argument is. */
  static boolean unknown(String argument) {
    return argument.contains("$")
        || argument.contains("`")
        || argument.contains("*")
        || argument.contains("{");
  }
}
