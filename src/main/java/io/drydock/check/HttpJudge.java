package io.drydock.check;

import io.drydock.check.HttpProbe.Answer;
import io.drydock.check.HttpProbe.Question;
import io.drydock.check.HttpProbe.Response;
import io.drydock.check.HttpProbe.Silence;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges answers to HTTP requests. */
final class HttpJudge {
  private static final int FIRST_ERROR = 400;
  private static final int HIGHEST_PORT = 65_535;

  private HttpJudge() {}

  static Finding judge(Check.Http check, Evidence evidence) {
    return switch (check.target()) {
      case HttpTarget.Url(var url) -> atUrl(check, url, evidence);
      case HttpTarget.InContainer target ->
          switch (RunningContainer.named(target.container(), check.options(), evidence)) {
            case RunningContainer.Missing(var finding) -> finding;
            case RunningContainer.Found(var container) ->
                inContainer(check, target, container, evidence);
          };
    };
  }

  private static Finding atUrl(Check.Http check, String url, Evidence evidence) {
    return switch (evidence.http(question(check, url, false))) {
      case Silence silence -> silent(silence, HttpCauses.silent(url, evidence));
      case Response response ->
          answered(check, response, evidence, () -> HttpCauses.answered(url, response, evidence));
    };
  }

  /** As its neighbours ask it: nothing has to be published for that. */
  private static Finding inContainer(
      Check.Http check,
      HttpTarget.InContainer target,
      ContainerSummary container,
      Evidence evidence) {
    int port = port(target.port());
    var networks = evidence.details(container).map(ContainerDetails::networks).orElse(Map.of());
    var addresses = networks.values().stream().filter(address -> !address.isEmpty()).toList();
    if (addresses.isEmpty()) {
      return Finding.failed(
          List.of(new Mismatch("status", "an answer", "none: the container has no address")),
          ContainerServerCauses.noAddress(container, networks.keySet()));
    }
    var answers =
        addresses.stream()
            .map(
                address ->
                    LocalNetworks.hold(address)
                        ? evidence.http(
                            question(check, "http://" + address + ":" + port + target.path(), true))
                        : new Silence(
                            "this machine is not in its network", Silence.Kind.UNREACHABLE));
    return switch (best(answers.iterator())) {
      case Silence(var reason, var kind) when kind == Silence.Kind.UNREACHABLE ->
          Finding.unable(
              "The container `%s` cannot be reached from here at its own address: %s."
                  .formatted(container.name(), reason),
              "Try it on the machine on which the engine runs.");
      case Silence silence ->
          silent(silence, ContainerServerCauses.silent(silence, port, container, evidence));
      case Response response ->
          answered(
              check,
              response,
              evidence,
              () -> Optional.of(HttpCauses.answerOf(response, container)));
    };
  }

  private static Question question(Check.Http check, String url, boolean direct) {
    return new Question(check.method(), url, check.redirects(), direct, check.sent());
  }

  /** In several networks: the first answer, or else the silence that says most. */
  private static Answer best(Iterator<Answer> answers) {
    Answer best = null;
    while (answers.hasNext()) {
      var answer = answers.next();
      if (answer instanceof Response) {
        return answer;
      }
      boolean unreachable =
          best instanceof Silence silence && silence.kind() == Silence.Kind.UNREACHABLE;
      best = best == null || unreachable ? answer : best;
    }
    return best;
  }

  private static int port(String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("`" + text + "` is not a port.");
    }
    return port;
  }

  private static Finding silent(Silence silence, Optional<Cause> cause) {
    return Finding.failed(
        List.of(new Mismatch("status", "an answer", "none: " + silence.reason())), cause);
  }

  private static Finding answered(
      Check.Http check, Response response, Evidence evidence, Supplier<Optional<Cause>> whose) {
    boolean ownStatus = check.expect().stream().anyMatch(e -> e.property().equals("status"));
    if (!ownStatus && response.status() >= FIRST_ERROR) {
      return Finding.failed(
          List.of(new Mismatch("status", "below 400", Words.quoted(response.status()))),
          whose.get());
    }
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            check.expect(),
            property ->
                switch (property) {
                  case "status" -> (long) response.status();
                  case "headers" -> response.headers();
                  case "body" -> response.body();
                  default ->
                      throw new IllegalArgumentException("An answer has no " + property + ".");
                },
            evidence);
    return Finding.of(
        mismatches, response.body(), mismatches.isEmpty() ? Optional.empty() : whose.get());
  }
}
