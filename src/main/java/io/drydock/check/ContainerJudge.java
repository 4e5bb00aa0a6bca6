package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges containers. Of several that are meant, the one that fits best speaks for all; where each
 * must fit, the one that fits worst does.
 */
final class ContainerJudge {
  private static final int MOST_CANDIDATES = 10;
  private static final int MOST_COUNTED = 500;
  private static final String COUNT = "count";

  private ContainerJudge() {}

  private record Candidate(ContainerSummary container, List<Mismatch> mismatches) {
    boolean fits() {
      return mismatches.isEmpty();
    }

    int faults() {
      return mismatches.size();
    }
  }

  static Finding judge(Check.Container check, Evidence evidence) {
    var meant = meant(check, evidence);
    if (Expectation.wantAbsence(check.expect())) {
      return meant.isEmpty()
          ? Finding.passed("")
          : Finding.present(ContainerCauses.stillThere(meant.getFirst(), evidence));
    }
    boolean counts = check.expect().stream().anyMatch(e -> e.property().equals(COUNT));
    if (meant.isEmpty() && !counts) {
      return Finding.missing(missing(check, evidence));
    }
    var candidates =
        meant.stream()
            .limit(counts || check.each() ? MOST_COUNTED : MOST_CANDIDATES)
            .map(container -> new Candidate(container, mismatches(check, container, evidence)))
            .toList();
    if (counts) {
      return counted(check, candidates, evidence);
    }
    var byFaults = Comparator.comparingInt(Candidate::faults);
    var speaker = candidates.stream().min(check.each() ? byFaults.reversed() : byFaults);
    return spoken(check, speaker.orElseThrow(), evidence);
  }

  private static Finding spoken(Check.Container check, Candidate candidate, Evidence evidence) {
    // Once more, for the values that variables keep: they are those of this one.
    mismatches(check, candidate.container(), evidence);
    return Finding.of(
        candidate.mismatches(),
        candidate.container().id(),
        candidate.fits() ? Optional.empty() : cause(check, candidate, evidence));
  }

  private static Optional<Cause> cause(
      Check.Container check, Candidate candidate, Evidence evidence) {
    return ContainerCauses.different(
        check, candidate.container(), candidate.mismatches().getFirst(), evidence);
  }

  /** The containers that the selector means, running ones first, newest first. */
  static List<ContainerSummary> meant(Check.Container check, Evidence evidence) {
    return evidence.containers().stream()
        .filter(container -> isMeant(check.meant(), container, evidence))
        .filter(
            c -> check.options().since().map(s -> evidence.isSince(c.created(), s)).orElse(true))
        .sorted((a, b) -> Boolean.compare(b.running(), a.running()))
        .toList();
  }

  private static boolean isMeant(
      ContainerSelector meant, ContainerSummary container, Evidence evidence) {
    return meant.name().map(container.name()::equals).orElse(true)
        && meant.id().map(container.id()::startsWith).orElse(true)
        && meant.image().map(image -> Origin.isMadeFrom(container, image, evidence)).orElse(true)
        && meant.network().map(container.networks()::contains).orElse(true)
        && meant.project().map(ComposeLabels.projectOf(container)::equals).orElse(true)
        && meant.service().map(ComposeLabels.serviceOf(container)::equals).orElse(true)
        && meant
            .labels()
            .map(
                labels ->
                    new Matching(evidence::startOf, Notation.PLAIN)
                        .fits(labels, container.labels()))
            .orElse(true);
  }

  private static Optional<Cause> missing(Check.Container check, Evidence evidence) {
    return SelectorCauses.nearest(check.meant(), evidence)
        .or(() -> MissingContainer.cause(check, evidence));
  }

  /** How many are so: what is expected beside the number tells which of them count. */
  private static Finding counted(
      Check.Container check, List<Candidate> candidates, Evidence evidence) {
    long fitting = candidates.stream().filter(Candidate::fits).count();
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            check.expect().stream().filter(e -> e.property().equals(COUNT)).toList(),
            _ -> fitting,
            evidence);
    var different = candidates.stream().filter(candidate -> !candidate.fits()).findFirst();
    return Finding.of(
        mismatches,
        String.valueOf(fitting),
        mismatches.isEmpty()
            ? Optional.empty()
            : candidates.isEmpty()
                ? missing(check, evidence)
                : different
                    .flatMap(candidate -> cause(check, candidate, evidence))
                    .or(
                        () ->
                            SelectorCauses.counted(
                                candidates.stream().map(c -> c.container().name()).toList())));
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
      } else if (!expectation.property().equals(COUNT)) {
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
      case "process-1" ->
          container.running() && !evidence.processes(container).isEmpty()
              ? evidence.processes(container).getFirst()
              : null;
      case "files" ->
          FileExpectations.ask(expect, property, path -> evidence.containerFile(container, path));
      case "mounts" ->
          evidence
              .details(container)
              .map(details -> MountFields.of(expect, details))
              .orElse(Map.of());
      default ->
          evidence
              .details(container)
              .map(details -> ContainerFields.of(property, details))
              .orElse(null);
    };
  }
}
