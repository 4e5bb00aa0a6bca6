package io.drydock.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The JSON Schemas beside the lessons, and what an editor hands to them. */
final class Schemas {
  static final Path FOLDER =
      Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();

  /** Any address will do: the schemas refer to each other by their bare names. */
  private static final URI BASE = URI.create("https://schema.test/");

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();

  Schemas() {
    for (var name : List.of("checks", "lesson", "course")) {
      validator.registerSchema(uri(name), json(name).toString());
    }
  }

  /** What a schema says of a YAML text: its complaints, none where the text is valid. */
  List<String> complaints(String schema, Node root) {
    return validator.validate(uri(schema), toJson(root)).getErrors().stream()
        .map(error -> error.getInstanceLocation() + " " + error.getError())
        .toList();
  }

  static JsonNode json(String name) {
    try {
      return JsonMapper.builder()
          .build()
          .readTree(Files.readString(FOLDER.resolve(name + ".schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(String name) {
    return BASE.resolve(name + ".schema.json");
  }

  private static JsonNode toJson(Node node) {
    var json = JsonNodeFactory.instance;
    return switch (node) {
      case MappingNode map -> {
        var object = json.objectNode();
        for (var entry : map.getValue()) {
          var key = entry.getKeyNode() instanceof ScalarNode text ? text.getValue() : "a key";
          object.set(key, toJson(entry.getValueNode()));
        }
        yield object;
      }
      case SequenceNode list -> {
        var array = json.arrayNode();
        list.getValue().forEach(item -> array.add(toJson(item)));
        yield array;
      }
      case ScalarNode scalar when scalar.getTag().equals(Tag.INT) ->
          json.numberNode(new BigInteger(scalar.getValue()));
      case ScalarNode scalar when scalar.getTag().equals(Tag.FLOAT) ->
          json.numberNode(new BigDecimal(scalar.getValue()));
      case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) ->
          json.booleanNode(Boolean.parseBoolean(scalar.getValue()));
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> json.nullNode();
      case ScalarNode scalar -> json.textNode(scalar.getValue());
      default -> throw new IllegalArgumentException("a node of an unknown kind: " + node);
    };
  }
}
