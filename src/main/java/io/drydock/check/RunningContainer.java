package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerSummary;
import java.util.List;

/** The container in which a check asks something: only one that runs can answer. */
sealed interface RunningContainer {
  /** It is there, and runs. */
  record Found(ContainerSummary container) implements RunningContainer {}

  /** It is not there or does not run, and why. */
  record Missing(Finding finding) implements RunningContainer {}

  /** The container by name, or by the start of its ID. */
  static RunningContainer named(String nameOrId, Options options, Evidence evidence) {
    var all = evidence.containers();
    var found =
        all.stream()
            .filter(c -> c.name().equals(nameOrId))
            .findFirst()
            .or(() -> all.stream().filter(c -> c.id().startsWith(nameOrId)).findFirst());
    if (found.isEmpty()) {
      var asContainer =
          new Check.Container(ContainerSelector.named(nameOrId), false, List.of(), options);
      return new Missing(Finding.missing(MissingContainer.cause(asContainer, evidence)));
    }
    var container = found.get();
    if (container.running()) {
      return new Found(container);
    }
    return new Missing(
        Finding.failed(
            List.of(new Mismatch("state", "`running`", Words.quoted(container.state()))),
            evidence
                .details(container)
                .flatMap(d -> ContainerCauses.ended(d, container, evidence))));
  }
}
