package io.drydock.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Results for programs: one object with a list of results; fields without a value are left out. */
final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String render(List<Result> results) {
    var root = JSON.createObjectNode().put("format", 1);
    var list = root.putArray("results");
    results.forEach(result -> write(result, list.addObject()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts can always be written.", e);
    }
  }

  private static void write(Result result, ObjectNode node) {
    node.put("suite", result.suite());
    node.put("name", result.name());
    node.put("state", result.state().name().toLowerCase(Locale.ROOT));
    if (!result.mismatches().isEmpty()) {
      var mismatches = node.putArray("mismatches");
      result
          .mismatches()
          .forEach(
              m ->
                  mismatches
                      .addObject()
                      .put("property", m.property())
                      .put("expected", m.expected())
                      .put("actual", m.actual()));
    }
    result.cause().ifPresent(cause -> node.put("cause", cause.id()));
    if (!result.message().isEmpty()) {
      node.put("message", result.message());
    }
    if (!result.help().isEmpty()) {
      node.put("help", result.help());
    }
  }
}
