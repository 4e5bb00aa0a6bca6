package io.drydock.script;

import io.drydock.docker.OneOffContainer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a container is made of that runs for a check alone. */
final class OneOffBinder {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private OneOffBinder() {}

  static Optional<OneOffContainer> bind(Value value) {
    var map = Fields.of(value, "`one-off`");
    if (map.isEmpty()) {
      return Optional.empty();
    }
    var fields = map.get();
    var image =
        fields.required("image", "Try the image that is to be run.").flatMap(References::of);
    var command = fields.optional("command").map(Targets::command).orElse(List.of());
    var env = fields.optional("env").map(OneOffBinder::texts).orElse(Map.of());
    var user = fields.optional("user").flatMap(Value::word);
    var volumes = fields.optional("volumes").map(OneOffBinder::volumes).orElse(Map.of());
    var network = fields.optional("network").flatMap(Targets::name);
    var limit = fields.optional("limit").flatMap(Amounts::duration).orElse(LIMIT);
    fields.done();
    return Optional.of(
        new OneOffContainer(image.orElse(""), command, env, user, volumes, network, limit));
  }

  private static Map<String, String> texts(Value value) {
    var texts = new LinkedHashMap<String, String>();
    Fields.of(value, value.name())
        .ifPresent(
            fields ->
                fields
                    .all()
                    .forEach(
                        entry ->
                            entry
                                .getValue()
                                .wordOrEmpty()
                                .ifPresent(text -> texts.put(entry.getKey(), text))));
    return texts;
  }

  /** By path in the container; folders of the machine cannot be had. */
  private static Map<String, String> volumes(Value value) {
    var volumes = new LinkedHashMap<String, String>();
    var map = Fields.of(value, value.name());
    if (map.isEmpty()) {
      return volumes;
    }
    var fields = map.get();
    for (var entry : fields.all()) {
      Paths.checkAbsolute(fields, entry.getKey());
      var source = entry.getValue().text();
      source.ifPresent(text -> volumes.put(entry.getKey(), text));
      source
          .filter(text -> text.startsWith("/") || text.startsWith("."))
          .ifPresent(
              _ ->
                  entry
                      .getValue()
                      .problem(
                          "A one-off container mounts no folder of this machine.",
                          "Try the name of a volume, with `:ro` behind it to read only."));
    }
    return volumes;
  }
}
