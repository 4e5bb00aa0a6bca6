package io.drydock.tutor;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineView;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.util.List;
import java.util.stream.Stream;

/** The lists of an engine at one moment: four calls. */
record EngineSnapshot(
    List<ImageSummary> images,
    List<ContainerSummary> containers,
    List<VolumeSummary> volumes,
    List<NetworkSummary> networks) {

  EngineSnapshot {
    containers = containers.stream().filter(c -> !c.gone()).toList();
  }

  static EngineSnapshot of(EngineView view) {
    return new EngineSnapshot(view.images(), view.containers(), view.volumes(), view.networks());
  }

  /** The same with further images. */
  EngineSnapshot with(List<ImageSummary> more) {
    return more.isEmpty()
        ? this
        : new EngineSnapshot(
            Stream.concat(images.stream(), more.stream()).toList(), containers, volumes, networks);
  }
}
