package io.drydock.script;

import io.drydock.check.Subject;
import io.drydock.docker.ImageReference;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds references that no image can have, in the places where the language takes any text: the
 * tags of an image, the base of a Dockerfile, what a container was made from.
 */
final class ReferenceLints {
  /** Matchers whose texts are whole values. */
  private static final Set<String> WHOLE = Set.of("one-of", "all", "any", "not", "in-order");

  private ReferenceLints() {}

  static void look(Value root) {
    look(root.node(), root.reading());
  }

  private static void look(Node node, Reading reading) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> look(item, reading));
    } else if (node instanceof MappingNode map) {
      for (var entry : map.getValue()) {
        if (isReference(map, entry)) {
          references(entry.getValueNode(), listOf(entry)).forEach(found -> check(found, reading));
        }
        look(entry.getValueNode(), reading);
      }
    }
  }

  private static boolean isReference(MappingNode map, NodeTuple entry) {
    return switch (key(entry)) {
      case "tags" -> has(map, Subject.IMAGE);
      case "base" -> has(map, Subject.DOCKERFILE);
      case "image", "built-from", "same-as", "differs-from" ->
          has(map, Subject.CONTAINER) || has(map, Subject.IMAGE);
      default -> false;
    };
  }

  private static boolean has(MappingNode map, Subject subject) {
    return map.getValue().stream().anyMatch(entry -> key(entry).equals(subject.key()));
  }

  /** Of a list of tags, `contains` names one whole tag; of a text it names a part. */
  private static boolean listOf(NodeTuple entry) {
    return key(entry).equals("tags");
  }

  private static Stream<ScalarNode> references(Node value, boolean list) {
    return switch (value) {
      case ScalarNode text -> Stream.of(text);
      case SequenceNode items -> items.getValue().stream().flatMap(item -> references(item, list));
      case MappingNode words ->
          words.getValue().stream()
              .filter(word -> WHOLE.contains(key(word)) || list && key(word).equals("contains"))
              .flatMap(word -> references(word.getValueNode(), list));
      default -> Stream.of();
    };
  }

  private static void check(ScalarNode text, Reading reading) {
    var reference = text.getValue();
    boolean known =
        List.of("scratch", "").contains(reference)
            || ImageReference.parse(Placeholders.fill(reference)).isPresent();
    if (!known && !reference.startsWith("sha256:")) {
      reading.problem(
          text,
          "`%s` is a reference that no image can have.".formatted(reference),
          "Try `NAME:TAG` in small letters, such as `nginx:latest`.");
    }
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }
}
