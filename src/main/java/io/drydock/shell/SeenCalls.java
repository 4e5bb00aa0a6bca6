package io.drydock.shell;

import io.drydock.docker.ClientFlags;
import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ShellWords;
import io.drydock.docker.Wrappers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what was seen of a line's calls, and what only the line's own words tell. */
final class SeenCalls {
  private SeenCalls() {}

  /**
   * The result with the calls that were made.
   *
   * @param seen those that were reported
   * @param clients the names of the clients whose calls are reported; none where nothing is
   * @param client is asked about its flags
   */
  static CommandResult result(
      CommandResult read, List<CallReports.Made> seen, Set<String> clients, ClientFlags client) {
    if (clients.isEmpty()) {
      return read.with(DockerCall.in(read.line(), client), Map.of());
    }
    var calls = new ArrayList<DockerCall>();
    var printed = new HashMap<DockerCall, String>();
    for (var made : seen) {
      var call = made.call().call(client);
      if (call.isPresent() && made.counts()) {
        calls.add(call.get());
        made.output().ifPresent(text -> printed.put(call.get(), text));
      }
    }
    ShellWords.commands(read.line()).stream()
        .filter(words -> isUnseen(words, clients))
        .map(words -> DockerCall.of(words, client))
        .flatMap(Optional::stream)
        .forEach(calls::add);
    return read.with(calls, printed);
  }

  private static boolean isUnseen(List<String> words, Set<String> clients) {
    var bare = Wrappers.strip(words);
    return !bare.isEmpty() && (Wrappers.passBy(words) || !clients.contains(bare.getFirst()));
  }
}
