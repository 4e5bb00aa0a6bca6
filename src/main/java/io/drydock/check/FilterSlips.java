package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slips in filters, and in lists that are asked for what they do not list. */
final class FilterSlips {
  private static final Pattern INVALID =
      Pattern.compile("(?i)invalid filter[^'\"\\n]*['\"]?([\\w.-]*)");
  private static final Pattern PAIR = Pattern.compile("[a-z]+=\\S+");

  private FilterSlips() {}

  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    boolean lists = call.name().endsWith(" ls");
    if (lists && call.arguments().stream().anyMatch(word -> PAIR.matcher(word).matches())) {
      return Optional.of(
          Slip.of(
              "filter-without-flag",
              ran,
              "`%s` stands there by itself: `--filter` is missing before it."
                  .formatted(call.arguments().getFirst()),
              "Try `--filter %s`.".formatted(call.arguments().getFirst())));
    }
    for (var filter : call.flags().getOrDefault("filter", List.of())) {
      if (!filter.contains("=")) {
        var whole =
            switch (filter) {
              case "exited", "running", "paused", "created" -> "status=" + filter;
              case "dangling" -> "dangling=true";
              default -> "NAME=VALUE";
            };
        return Optional.of(
            Slip.of(
                "filter-value",
                ran,
                "The filter `%s` is only half of one: a filter has a name and a value."
                    .formatted(filter),
                "Try `--filter %s`.".formatted(whole)));
      }
    }
    return call.name().endsWith("prune") ? prune(call, ran) : ofLists(call, ran);
  }

  private static Optional<Cause> prune(DockerCall call, CommandResult ran) {
    if (!INVALID.matcher(ran.output()).find()) {
      return Optional.empty();
    }
    var filter = call.flags().getOrDefault("filter", List.of("")).getLast();
    return Optional.of(
        Slip.of(
            "filter-unknown",
            ran,
            "`docker %s` knows no filter `%s`.".formatted(call.name(), filter.split("=")[0]),
            "A label is asked for with `label=`: `--filter label=%s`."
                .formatted(filter.contains("=") ? filter : "NAME=VALUE")));
  }

  private static final List<String> VERBS =
      List.of(
          "ls", "pull", "push", "rm", "prune", "tag", "history", "inspect", "run", "start", "stop");

  /** {@code docker images ls} lists the images named so, and is never meant. */
  static boolean listsNamesakesOfVerb(DockerCall call, CommandResult ran) {
    return ofLists(call, ran).isPresent();
  }

  /** The old short commands take no further command. */
  private static Optional<Cause> ofLists(DockerCall call, CommandResult ran) {
    return call.name().matches("(image|container) ls")
        ? call.arguments().stream()
            .limit(1)
            .filter(VERBS::contains)
            .filter(_ -> ran.line().matches("(?s).*docker (images|ps)\\b.*"))
            .findFirst()
            .map(
                word ->
                    Slip.quietly(
                        "list-of-verb",
                        call.name().startsWith("image")
                            ? "`docker images` is a command by itself: it listed the images named `%s`, of which there are none."
                                .formatted(word)
                            : "`docker ps` is a command by itself, and takes no `%s`."
                                .formatted(word),
                        "Try `docker %s %s`."
                            .formatted(
                                call.command().getFirst(), String.join(" ", call.arguments()))))
        : Optional.empty();
  }
}
