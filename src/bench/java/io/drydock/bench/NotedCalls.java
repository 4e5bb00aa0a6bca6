package io.drydock.bench;

import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DiskUsage;
import io.drydock.docker.EngineInfo;
import io.drydock.docker.EngineView;
import io.drydock.docker.ExecResult;
import io.drydock.docker.FileEntry;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.OneOffContainer;
import io.drydock.docker.VolumeSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passes each question on, and notes the path of the request that answers it. */
final class NotedCalls implements EngineView {
  private final EngineView view;
  private final List<String> paths = new ArrayList<>();

  NotedCalls(EngineView view) {
    this.view = view;
  }

  /** The requests so far, in their order. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  @Override
  public EngineInfo info() {
    paths.add("/info");
    paths.add("/version");
    return view.info();
  }

  @Override
  public List<ImageSummary> images() {
    paths.add("/images/json");
    return view.images();
  }

  @Override
  public Optional<ImageDetails> image(String reference) {
    paths.add("/images/" + reference + "/json");
    return view.image(reference);
  }

  @Override
  public List<HistoryEntry> history(String reference) {
    paths.add("/images/" + reference + "/history");
    return view.history(reference);
  }

  @Override
  public List<ContainerSummary> containers() {
    paths.add("/containers/json?all=1");
    return view.containers();
  }

  @Override
  public Optional<ContainerDetails> container(String nameOrId) {
    paths.add("/containers/" + nameOrId + "/json");
    return view.container(nameOrId);
  }

  @Override
  public List<VolumeSummary> volumes() {
    paths.add("/volumes");
    return view.volumes();
  }

  @Override
  public List<NetworkSummary> networks() {
    paths.add("/networks");
    return view.networks();
  }

  @Override
  public DiskUsage diskUsage() {
    paths.add("/system/df");
    return view.diskUsage();
  }

  @Override
  public String logs(String container, int lines) {
    throw unexpected("logs");
  }

  @Override
  public List<String> processes(String container) {
    paths.add("/containers/" + container + "/top");
    return view.processes(container);
  }

  @Override
  public Optional<FileEntry> containerFile(String container, String path) {
    throw unexpected("a file of a container");
  }

  @Override
  public Optional<FileEntry> imageFile(String reference, String path) {
    throw unexpected("a file of an image");
  }

  @Override
  public List<List<String>> layerPaths(String reference) {
    throw unexpected("the layers of an image");
  }

  @Override
  public Optional<FileEntry> volumeFile(String volume, String path) {
    throw unexpected("a file of a volume");
  }

  @Override
  public OneOffContainer.Result oneOff(OneOffContainer what) {
    throw unexpected("a container of its own");
  }

  @Override
  public ExecResult exec(String container, List<String> command, Duration timeout) {
    throw unexpected("a command in a container");
  }

  private static BenchmarkException unexpected(String what) {
    return new BenchmarkException("No check of the benchmark should ask for " + what + ".");
  }
}
