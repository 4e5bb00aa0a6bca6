package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.FileEntry;
import io.drydock.docker.VolumeSummary;
import io.drydock.words.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges volumes. */
final class VolumeJudge {
  private VolumeJudge() {}

  static Finding judge(Check.Volume check, Evidence evidence) {
    var found = evidence.volumes().stream().filter(v -> v.name().equals(check.name())).findFirst();
    if (Expectation.wantAbsence(check.expect())) {
      return found.isEmpty() ? Finding.passed("") : Finding.present(inUse(check.name(), evidence));
    }
    if (found.isEmpty()) {
      return Finding.missing(missing(check.name(), evidence));
    }
    var volume = found.get();
    boolean asksContent = check.expect().stream().anyMatch(VolumeJudge::isContent);
    var way = asksContent ? way(volume, evidence) : Optional.<VolumeFiles>empty();
    // Without a way to its files nothing is known of them: neither that they are right nor wrong.
    var judged = check.expect().stream().filter(e -> way.isPresent() || !isContent(e)).toList();
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            judged,
            property -> value(property, judged, volume, way, evidence),
            evidence);
    if (mismatches.isEmpty() && asksContent && way.isEmpty()) {
      return Finding.unable(
          "No container mounts the volume `"
              + volume.name()
              + "`, and there is no image to look into it with.",
          "Try to run one with `--volume " + volume.name() + ":/PATH`, and without `--rm`.");
    }
    return Finding.of(
        mismatches,
        volume.name(),
        mismatches.stream()
            .findFirst()
            .flatMap(
                m ->
                    isOfContent(m.property())
                        ? missingFile(judged, volume, way.orElseThrow())
                        : different(m.property(), volume, evidence)));
  }

  private static boolean isContent(Expectation expectation) {
    return isOfContent(expectation.property());
  }

  private static boolean isOfContent(String property) {
    return property.equals("content");
  }

  private static Optional<Cause> missingFile(
      List<Expectation> expect, VolumeSummary volume, VolumeFiles way) {
    return expect.stream()
        .filter(VolumeJudge::isContent)
        .flatMap(
            e ->
                e.matcher() instanceof Matcher.Entries(var files)
                    ? files.keySet().stream()
                    : Stream.of())
        .filter(path -> way.file(path).isEmpty())
        .findFirst()
        .map(
            path ->
                new Cause(
                    "volume.no-file",
                    "The volume `" + volume.name() + "` has no file `" + path + "`.",
                    "Try `docker run --rm --volume "
                        + volume.name()
                        + ":/data IMAGE ls -R /data` to see what it holds."));
  }

  private static Object value(
      String property,
      List<Expectation> expect,
      VolumeSummary volume,
      Optional<VolumeFiles> way,
      Evidence evidence) {
    return switch (property) {
      case "driver" -> volume.driver();
      case "labels" -> volume.labels();
      case "used-by" ->
          users(volume.name(), evidence).stream().map(ContainerSummary::name).toList();
      case "content" ->
          FileExpectations.ask(expect, property, path -> way.flatMap(files -> files.file(path)));
      default -> throw new IllegalArgumentException("A volume has no property " + property + ".");
    };
  }

  private static List<ContainerSummary> users(String volume, Evidence evidence) {
    return evidence.containers().stream().filter(c -> c.volumes().contains(volume)).toList();
  }

  /** How a volume's files are read. */
  @FunctionalInterface
  private interface VolumeFiles {
    Optional<FileEntry> file(String path);
  }

  /** Through a container that mounts it, on any engine; else through one that is made for it. */
  private static Optional<VolumeFiles> way(VolumeSummary volume, Evidence evidence) {
    return users(volume.name(), evidence).stream()
        .flatMap(container -> way(volume, container, evidence))
        .findFirst()
        .or(
            () ->
                evidence.images().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        path ->
                            evidence.ask(
                                List.of("volume file", volume.name(), path),
                                () -> evidence.engine().volumeFile(volume.name(), path))));
  }

  private static Stream<VolumeFiles> way(
      VolumeSummary volume, ContainerSummary container, Evidence evidence) {
    return evidence.details(container).stream()
        .flatMap(details -> details.mounts().stream())
        .filter(mount -> mount.name().equals(volume.name()))
        .map(mount -> path -> evidence.containerFile(container, mount.destination() + "/" + path));
  }

  private static Optional<Cause> missing(String wanted, Evidence evidence) {
    var volumes = evidence.volumes();
    return Stream.<Optional<Cause>>of(
            Nearest.of(wanted, volumes.stream().map(VolumeSummary::name).toList())
                .map(
                    name ->
                        new Cause(
                            "volume.other-name",
                            "There is a volume `" + name + "`; the task asks for `" + wanted + "`.",
                            "Look at the spelling.")),
            volumes.stream()
                .filter(
                    v ->
                        v.anonymous()
                            && v.created().filter(t -> evidence.isSince(t, Since.TASK)).isPresent())
                .findFirst()
                .map(
                    v ->
                        new Cause(
                            "volume.anonymous",
                            "A volume without a name was made: `"
                                + v.name().substring(0, 12)
                                + "…`.",
                            "Try `--volume "
                                + wanted
                                + ":/PATH`: the name comes before the colon.")),
            bindMount(wanted, evidence))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> bindMount(String wanted, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> evidence.isSince(c.created(), Since.TASK))
        .map(evidence::details)
        .flatMap(Optional::stream)
        .flatMap(d -> d.mounts().stream())
        .filter(m -> m.type().equals("bind"))
        .findFirst()
        .map(
            m ->
                new Cause(
                    "volume.bind-mount",
                    "The folder `"
                        + m.source()
                        + "` is mounted: that is a bind mount, not a volume.",
                    "Try `--volume "
                        + wanted
                        + ":"
                        + m.destination()
                        + "`: a name without a slash is a volume."));
  }

  private static Optional<Cause> inUse(String name, Evidence evidence) {
    return users(name, evidence).stream()
        .findFirst()
        .map(
            c ->
                new Cause(
                    "volume.in-use",
                    "The container `"
                        + c.name()
                        + "` ("
                        + c.state()
                        + ") still uses the volume `"
                        + name
                        + "`.",
                    "Try `docker container rm "
                        + (c.running() ? "--force " : "")
                        + c.name()
                        + "` first."))
        .or(
            () ->
                Optional.of(
                    new Cause(
                        "volume.still-there",
                        "The volume `" + name + "` is still there, and nothing uses it.",
                        "Try `docker volume rm " + name + "`.")));
  }

  private static Optional<Cause> different(
      String property, VolumeSummary volume, Evidence evidence) {
    if (!property.equals("used-by") || !users(volume.name(), evidence).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Cause(
            "volume.unused",
            "No container mounts the volume `" + volume.name() + "`.",
            "Try to run one with `--volume " + volume.name() + ":/PATH`."));
  }
}
