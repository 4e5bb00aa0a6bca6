package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.words.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slips in the templates behind {@code --format}. */
final class TemplateSlips {
  private static final Pattern NO_FIELD =
      Pattern.compile("(?:map has no entry for key \"|can't evaluate field )(\\w+)");
  private static final Pattern ONE_BRACKET = Pattern.compile("(^|[^{])\\{[^{}]+}($|[^}])");

  /** Names in the documents that {@code inspect} prints. */
  private static final List<String> NAMES =
      List.of(
          "Architecture",
          "Cmd",
          "Config",
          "Created",
          "Driver",
          "Entrypoint",
          "Env",
          "ExposedPorts",
          "GraphDriver",
          "HostConfig",
          "Hostname",
          "Id",
          "Image",
          "Labels",
          "Layers",
          "Mounts",
          "Name",
          "NetworkSettings",
          "Networks",
          "Os",
          "Ports",
          "RepoDigests",
          "RepoTags",
          "RootFS",
          "Size",
          "State",
          "Status",
          "Type",
          "User",
          "Variant",
          "Volumes",
          "WorkingDir");

  /** In which part of the document a name stands that people look for at its top. */
  private static final Map<String, String> WITHIN =
      Map.ofEntries(
          Map.entry("Layers", "RootFS"),
          Map.entry("Cmd", "Config"),
          Map.entry("Entrypoint", "Config"),
          Map.entry("Env", "Config"),
          Map.entry("ExposedPorts", "Config"),
          Map.entry("Labels", "Config"),
          Map.entry("User", "Config"),
          Map.entry("Volumes", "Config"),
          Map.entry("WorkingDir", "Config"),
          Map.entry("Status", "State"),
          Map.entry("Networks", "NetworkSettings"),
          Map.entry("Ports", "NetworkSettings"));

  private TemplateSlips() {}

  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    var templates = call.flags().getOrDefault("format", List.of());
    if (templates.isEmpty()) {
      return call.arguments().stream()
          .filter(word -> word.contains("{{"))
          .filter(_ -> call.name().endsWith("inspect"))
          .findFirst()
          .map(
              word ->
                  Slip.of(
                      "template-without-format",
                      ran,
                      "`%s` stands there as if it were a name: `--format` is missing before it."
                          .formatted(word),
                      "Try `--format '%s'`.".formatted(word)));
    }
    var template = templates.getLast();
    if (template.contains("{{") && !template.contains("}}")) {
      return Optional.of(
          Slip.of(
              "template-quotes",
              ran,
              "The shell has cut the template at its blank: it has no quotes around it.",
              "Put it into single quotes: `--format '{{…}}'`."));
    }
    if (!template.contains("{{") && ONE_BRACKET.matcher(template).find()) {
      return Optional.of(
          Slip.quietly(
              "template-brackets",
              "`%s` was printed as it stands: a template has two brackets on each side."
                  .formatted(template),
              "Try `{%s}`.".formatted(template)));
    }
    if (ran.output().contains("bad character") || template.matches(".*\\{\\{\\.\\w+/\\..*")) {
      return Optional.of(
          Slip.of(
              "template-parts",
              ran,
              "The template `%s` has more than one name between its brackets.".formatted(template),
              "Each name has two brackets of its own: `{{.One}}/{{.Two}}`."));
    }
    return NO_FIELD
        .matcher(ran.output())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .map(name -> noField(name, ran));
  }

  private static Cause noField(String name, CommandResult ran) {
    if (WITHIN.containsKey(name)) {
      return Slip.of(
          "template-place",
          ran,
          "`%s` does not stand at the top of the document, but in `%s`."
              .formatted(name, WITHIN.get(name)),
          "Try `{{.%s.%s}}`.".formatted(WITHIN.get(name), name));
    }
    var same = NAMES.stream().filter(name::equalsIgnoreCase).findFirst();
    var near =
        same.or(() -> NAMES.stream().filter(known -> known.startsWith(name)).findFirst())
            .or(() -> Nearest.of(name, NAMES));
    return Slip.of(
        "template-name",
        ran,
        "There is no `%s` at that place of the document%s"
            .formatted(
                name,
                same.map(n -> ": the name is `" + n + "`, and capitals count.")
                    .or(
                        () ->
                            near.filter(n -> !n.equals(name))
                                .map(n -> "; the nearest name is `" + n + "`."))
                    .orElse(".")),
        "Without `--format` the whole document is printed, with all names"
            + (near.isPresent() ? "." : ": `Config` and others hold more."));
  }
}
