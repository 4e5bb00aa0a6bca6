package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.words.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges networks. */
final class NetworkJudge {
  private NetworkJudge() {}

  static Finding judge(Check.Network check, Evidence evidence) {
    var found = evidence.networks().stream().filter(n -> n.name().equals(check.name())).findFirst();
    if (Expectation.wantAbsence(check.expect())) {
      return found.isEmpty() ? Finding.passed("") : Finding.present(inUse(check.name(), evidence));
    }
    if (found.isEmpty()) {
      return Finding.missing(missing(check.name(), evidence));
    }
    var network = found.get();
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            check.expect(),
            property -> value(property, network, evidence),
            evidence);
    boolean lonely = mismatches.stream().anyMatch(m -> m.property().equals("used-by"));
    return Finding.of(
        mismatches, network.id(), lonely ? elsewhere(network.name(), evidence) : Optional.empty());
  }

  private static Object value(String property, NetworkSummary network, Evidence evidence) {
    return switch (property) {
      case "driver" -> network.driver();
      case "labels" -> network.labels();
      case "internal" -> network.internal();
      case "subnets" -> network.subnets();
      case "used-by" ->
          users(network.name(), evidence).stream().map(ContainerSummary::name).toList();
      default -> throw new IllegalArgumentException("A network has no property " + property + ".");
    };
  }

  private static List<ContainerSummary> users(String network, Evidence evidence) {
    return evidence.containers().stream().filter(c -> c.networks().contains(network)).toList();
  }

  private static Optional<Cause> missing(String wanted, Evidence evidence) {
    return Stream.<Optional<Cause>>of(
            FailedCommands.last(
                evidence,
                "network.create-failed",
                call -> FailedCommands.is(call, "network create")),
            Nearest.of(wanted, evidence.networks().stream().map(NetworkSummary::name).toList())
                .map(
                    name ->
                        new Cause(
                            "network.other-name",
                            "There is a network `"
                                + name
                                + "`; the task asks for `"
                                + wanted
                                + "`.",
                            "Look at the spelling.")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> inUse(String name, Evidence evidence) {
    return users(name, evidence).stream()
        .findFirst()
        .map(
            c ->
                new Cause(
                    "network.in-use",
                    "The container `"
                        + c.name()
                        + "` ("
                        + c.state()
                        + ") is still in the network `"
                        + name
                        + "`.",
                    "Try `docker network disconnect " + name + " " + c.name() + "` first."))
        .or(
            () ->
                Optional.of(
                    new Cause(
                        "network.still-there",
                        "The network `" + name + "` is still there, and nothing uses it.",
                        "Try `docker network rm " + name + "`.")));
  }

  private static Optional<Cause> elsewhere(String name, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> c.running() && !c.networks().contains(name))
        .findFirst()
        .map(
            c ->
                new Cause(
                    "network.container-elsewhere",
                    "The container `"
                        + c.name()
                        + "` is in "
                        + Words.list(c.networks())
                        + ", not in `"
                        + name
                        + "`.",
                    "Try `docker network connect " + name + " " + c.name() + "`."));
  }
}
