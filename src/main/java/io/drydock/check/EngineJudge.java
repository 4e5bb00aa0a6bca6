package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.VolumeSummary;
import io.drydock.words.Bytes;
import java.util.List;
import java.util.Optional;

/** Judges the engine as a whole. */
final class EngineJudge {
  private EngineJudge() {}

  static Finding judge(Check.Engine check, Evidence evidence) {
    var mismatches =
        Expectations.mismatches(
            check.subject(), check.expect(), property -> value(property, evidence), evidence);
    return Finding.of(
        mismatches, "", mismatches.stream().findFirst().flatMap(m -> cause(m, evidence)));
  }

  private static Object value(String property, Evidence evidence) {
    return switch (property) {
      case "dangling-images" -> (long) dangling(evidence).size();
      case "stopped-containers" -> (long) stopped(evidence).size();
      case "unused-volumes" -> (long) unused(evidence).size();
      case "images" -> (long) evidence.images().size();
      case "containers" -> (long) evidence.containers().size();
      case "version" -> evidence.info().version();
      case "build-cache" -> evidence.diskUsage().buildCache().size();
      case "reclaimable" -> {
        var usage = evidence.diskUsage();
        yield usage.images().reclaimable()
            + usage.containers().reclaimable()
            + usage.volumes().reclaimable()
            + usage.buildCache().reclaimable();
      }
      default -> throw new IllegalArgumentException("The engine has no property " + property + ".");
    };
  }

  private static List<String> dangling(Evidence evidence) {
    return evidence.images().stream()
        .filter(ImageSummary::dangling)
        .map(image -> image.id().replace("sha256:", "").substring(0, 12))
        .toList();
  }

  private static List<String> stopped(Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> !c.running())
        .map(ContainerSummary::name)
        .toList();
  }

  private static List<String> unused(Evidence evidence) {
    return evidence.volumes().stream()
        .map(VolumeSummary::name)
        .filter(name -> evidence.containers().stream().noneMatch(c -> c.volumes().contains(name)))
        .toList();
  }

  private static Optional<Cause> cause(Mismatch mismatch, Evidence evidence) {
    return switch (mismatch.property()) {
      case "dangling-images" ->
          named(
              "engine.dangling-images",
              "Images without a tag: ",
              dangling(evidence),
              "docker image prune");
      case "stopped-containers" ->
          named(
              "engine.stopped-containers",
              "Containers that do not run: ",
              stopped(evidence),
              "docker container prune");
      case "unused-volumes" ->
          named(
              "engine.unused-volumes",
              "Volumes that no container mounts: ",
              unused(evidence),
              "docker volume prune");
      case "build-cache", "reclaimable" -> usage(evidence);
      default -> Optional.empty();
    };
  }

  private static Optional<Cause> named(String id, String says, List<String> names, String command) {
    return Optional.of(
        names.isEmpty()
            ? new Cause(id, says + "none.", "")
            : new Cause(id, says + Words.list(names) + ".", "See `" + command + " --help`."));
  }

  private static Optional<Cause> usage(Evidence evidence) {
    var usage = evidence.diskUsage();
    return Optional.of(
        new Cause(
            "engine.disk-usage",
            "A clean-up would free "
                + Bytes.inWords(usage.images().reclaimable())
                + " of images, "
                + Bytes.inWords(usage.containers().reclaimable())
                + " of containers, "
                + Bytes.inWords(usage.volumes().reclaimable())
                + " of volumes and "
                + Bytes.inWords(usage.buildCache().reclaimable())
                + " of build cache.",
            "See `docker system df`."));
  }
}
