package io.drydock.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.check.Cause;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.grade.Criterion;
import io.drydock.grade.Mark;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A mark as JSON; what is written is read back as it was. */
final class MarkJson {
  private MarkJson() {}

  static void write(Mark mark, ObjectNode node) {
    var criterion = mark.criterion();
    node.put("id", criterion.id());
    node.put("stage", mark.stage());
    node.put("title", criterion.title());
    node.put("state", state(mark.state()));
    node.put("points", mark.points());
    node.put("max", criterion.points());
    if (criterion.hidden()) {
      node.put("hidden", true);
    }
    if (criterion.extra()) {
      node.put("extra", true);
    }
    if (!mark.lost().isEmpty()) {
      var found = node.putArray("found");
      mark.lost().forEach(result -> write(result, found.addObject()));
    }
  }

  private static void write(Result result, ObjectNode node) {
    node.put("name", result.name());
    node.put("state", state(result.state()));
    result.cause().ifPresent(cause -> node.put("cause", cause.id()));
    node.put("message", result.message());
    if (!result.help().isEmpty()) {
      node.put("help", result.help());
    }
    if (!result.mismatches().isEmpty()) {
      var all = node.putArray("mismatches");
      result
          .mismatches()
          .forEach(
              each ->
                  all.addObject()
                      .put("property", each.property())
                      .put("expected", each.expected())
                      .put("actual", each.actual()));
    }
  }

  /** The mark; its criterion without its checks, which nobody asks for any more. */
  static Mark read(JsonNode node) {
    var criterion =
        new Criterion(
            node.required("id").asText(),
            node.required("title").asText(),
            node.required("max").asInt(),
            List.of(),
            List.of(),
            false,
            node.path("hidden").asBoolean(),
            node.path("extra").asBoolean());
    var stage = node.required("stage").asText();
    return new Mark(
        stage,
        criterion,
        state(node),
        node.required("points").asDouble(),
        StreamSupport.stream(node.path("found").spliterator(), false)
            .map(each -> result(criterion.id(), each))
            .toList());
  }

  private static Result result(String suite, JsonNode node) {
    var message = node.required("message").asText();
    var help = node.path("help").asText();
    return new Result(
        suite,
        node.required("name").asText(),
        state(node),
        StreamSupport.stream(node.path("mismatches").spliterator(), false)
            .map(
                each ->
                    new Mismatch(
                        each.required("property").asText(),
                        each.required("expected").asText(),
                        each.required("actual").asText()))
            .toList(),
        Optional.ofNullable(node.get("cause"))
            .map(cause -> new Cause(cause.asText(), message, help)),
        message,
        help);
  }

  private static State state(JsonNode node) {
    return State.valueOf(node.required("state").asText().toUpperCase(Locale.ROOT));
  }

  static String state(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
