package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges containers. Of several that are meant, the one that fits best speaks for all. */
final class ContainerJudge {
  private static final int MOST_CANDIDATES = 10;

  private ContainerJudge() {}

  private record Candidate(ContainerSummary container, List<Mismatch> mismatches) {}

  static Finding judge(Check.Container check, Evidence evidence) {
    var meant = meant(check, evidence);
    if (Expectation.wantAbsence(check.expect())) {
      return meant.isEmpty()
          ? Finding.passed("")
          : Finding.present(ContainerCauses.stillThere(meant.getFirst(), evidence));
    }
    if (meant.isEmpty()) {
      return Finding.missing(MissingContainer.cause(check, evidence));
    }
    Candidate best = null;
    for (var container : meant) {
      var candidate = new Candidate(container, mismatches(check, container, evidence));
      if (best == null || candidate.mismatches().size() < best.mismatches().size()) {
        best = candidate;
      }
    }
    var container = best.container();
    return Finding.of(
        best.mismatches(),
        container.id(),
        best.mismatches().isEmpty()
            ? Optional.empty()
            : ContainerCauses.different(check, container, best.mismatches().getFirst(), evidence));
  }

  /** The containers that name, image and ID mean, running ones first, newest first. */
  static List<ContainerSummary> meant(Check.Container check, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> check.name().map(c.name()::equals).orElse(true))
        .filter(c -> check.id().map(c.id()::startsWith).orElse(true))
        .filter(c -> check.image().map(image -> Origin.isMadeFrom(c, image, evidence)).orElse(true))
        .filter(
            c -> check.options().since().map(s -> evidence.isSince(c.created(), s)).orElse(true))
        .sorted((a, b) -> Boolean.compare(b.running(), a.running()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static List<Mismatch> mismatches(
      Check.Container check, ContainerSummary container, Evidence evidence) {
    var mismatches = new ArrayList<Mismatch>();
    var plain = new ArrayList<Expectation>();
    for (var expectation : check.expect()) {
      if (expectation.property().equals("image")) {
        var image = expectation.plainText();
        if (!Origin.isMadeFrom(container, image, evidence)) {
          mismatches.add(
              new Mismatch("image", Words.quoted(image), Words.quoted(container.image())));
        }
      } else {
        plain.add(expectation);
      }
    }
    mismatches.addAll(
        Expectations.mismatches(
            check.subject(), plain, name -> value(name, plain, container, evidence), evidence));
    return mismatches;
  }

  private static Object value(
      String property, List<Expectation> expect, ContainerSummary container, Evidence evidence) {
    return switch (property) {
      case "state" -> container.state();
      case "logs" -> evidence.logs(container);
      case "processes" -> container.running() ? evidence.processes(container) : null;
      case "files" ->
          FileExpectations.ask(expect, property, path -> evidence.containerFile(container, path));
      default ->
          evidence.details(container).map(details -> inspected(property, details)).orElse(null);
    };
  }

  private static Object inspected(String property, ContainerDetails details) {
    return switch (property) {
      case "exit-code" -> details.running() ? null : (Object) (long) details.exitCode();
      case "publishes" -> PublishedPorts.of(details);
      case "mounts" -> mounts(details);
      case "env" -> details.env();
      case "labels" -> details.labels();
      case "health" -> details.health();
      case "restart" -> details.restart();
      case "limits" -> limits(details);
      case "networks" -> List.copyOf(details.networks().keySet());
      case "command" -> details.command();
      case "user" -> details.user();
      default ->
          throw new IllegalArgumentException("A container has no property " + property + ".");
    };
  }

  private static Map<String, String> mounts(ContainerDetails details) {
    var mounts = new TreeMap<String, String>();
    details
        .mounts()
        .forEach(m -> mounts.put(m.destination(), m.name().isEmpty() ? m.source() : m.name()));
    return mounts;
  }

  private static Map<String, String> limits(ContainerDetails details) {
    var limits = new TreeMap<String, String>();
    if (details.memory() > 0) {
      limits.put("memory", String.valueOf(details.memory()));
    }
    if (details.cpus() > 0) {
      limits.put("cpus", String.valueOf(details.cpus()).replaceAll("\\.0$", ""));
    }
    if (details.pids() > 0) {
      limits.put("pids", String.valueOf(details.pids()));
    }
    return limits;
  }
}
