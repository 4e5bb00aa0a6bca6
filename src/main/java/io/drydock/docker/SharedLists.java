package io.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A view whose four lists can be fetched side by side once, and shared for a blink by all who ask
 * for them: after a command, what it changed and whether a task is done are found from the same
 * answers.
 *
 * <p>The list of images takes an engine the longest (it reads each image's configuration from the
 * disk), so it is kept for as long as the engine's events tell of nothing that can change it. What
 * is found missing in a kept list should be looked for once more: {@link #forget}.
 */
public final class SharedLists implements EngineView {
  /** Lists are shared for this long after {@link #fetch}; later ones are asked for anew. */
  private static final Duration BLINK = Duration.ofMillis(200);

  /** What happens to containers and neither makes an image nor removes one. */
  private static final Set<String> LEAVE_IMAGES =
      Set.of(
          "start", "die", "stop", "kill", "restart", "pause", "unpause", "rename", "oom", "update");

  private record Lists(
      long since,
      FutureTask<List<ImageSummary>> images,
      FutureTask<List<ContainerSummary>> containers,
      FutureTask<List<VolumeSummary>> volumes,
      FutureTask<List<NetworkSummary>> networks) {}

  private final EngineView view;
  private volatile Lists shared;
  private final AtomicReference<FutureTask<List<ImageSummary>>> kept = new AtomicReference<>();
  private volatile boolean keeps;

  /** A view that shares nothing until it is told to. */
  public SharedLists(EngineView view) {
    this.view = view;
  }

  /** Starts to fetch all lists as they are now, and does not wait for them. */
  public void fetch() {
    var images = kept.get();
    keeps = images != null && (!images.isDone() || images.state() == Future.State.SUCCESS);
    if (!keeps) {
      images = started(view::images);
      kept.set(images);
    }
    shared =
        new Lists(
            System.nanoTime(),
            images,
            started(view::containers),
            started(view::volumes),
            started(view::networks));
  }

  /** Something happened on the engine: lists that it can have changed are shared no longer. */
  public void heard(EngineEvent event) {
    shared = null;
    if (!event.type().equals("volume")
        && !event.type().equals("network")
        && !(event.type().equals("container") && LEAVE_IMAGES.contains(event.action()))) {
      kept.set(null);
    }
  }

  /** Nothing that was fetched is shared any longer. */
  public void forget() {
    shared = null;
    kept.set(null);
  }

  /** Whether what is shared now has a part that was fetched before. */
  public boolean keeps() {
    return keeps && shared().isPresent();
  }

  private static <T> FutureTask<T> started(Supplier<T> question) {
    var task = new FutureTask<>(question::get);
    Thread.ofPlatform().daemon().name("list").start(task);
    return task;
  }

  private Optional<Lists> shared() {
    var lists = shared;
    return lists != null && System.nanoTime() - lists.since() < BLINK.toNanos()
        ? Optional.of(lists)
        : Optional.empty();
  }

  /** Each question has a time-out of its own, so that this ends. */
  private static <T> T answer(FutureTask<T> question) {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof EngineException known
          ? known
          : new EngineException(
              EngineException.Reason.UNREADABLE,
              "The engine's answer could not be read.",
              e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          EngineException.Reason.UNREACHABLE, "The question was interrupted.", e);
    }
  }

  @Override
  public List<ImageSummary> images() {
    return shared().map(lists -> answer(lists.images())).orElseGet(view::images);
  }

  @Override
  public List<ContainerSummary> containers() {
    return shared().map(lists -> answer(lists.containers())).orElseGet(view::containers);
  }

  @Override
  public List<VolumeSummary> volumes() {
    return shared().map(lists -> answer(lists.volumes())).orElseGet(view::volumes);
  }

  @Override
  public List<NetworkSummary> networks() {
    return shared().map(lists -> answer(lists.networks())).orElseGet(view::networks);
  }

  @Override
  public EngineInfo info() {
    return view.info();
  }

  @Override
  public Optional<ImageDetails> image(String reference) {
    return view.image(reference);
  }

  @Override
  public List<HistoryEntry> history(String reference) {
    return view.history(reference);
  }

  @Override
  public Optional<ContainerDetails> container(String nameOrId) {
    return view.container(nameOrId);
  }

  @Override
  public DiskUsage diskUsage() {
    return view.diskUsage();
  }

  @Override
  public String logs(String container, int lines) {
    return view.logs(container, lines);
  }

  @Override
  public List<String> processes(String container) {
    return view.processes(container);
  }

  @Override
  public Optional<FileEntry> containerFile(String container, String path) {
    return view.containerFile(container, path);
  }

  @Override
  public Optional<FileEntry> imageFile(String reference, String path) {
    return view.imageFile(reference, path);
  }

  @Override
  public List<List<String>> layerPaths(String reference) {
    return view.layerPaths(reference);
  }

  @Override
  public Optional<FileEntry> volumeFile(String volume, String path) {
    return view.volumeFile(volume, path);
  }

  @Override
  public OneOffContainer.Result oneOff(OneOffContainer what) {
    return view.oneOff(what);
  }

  @Override
  public ExecResult exec(String container, List<String> command, Duration timeout) {
    return view.exec(container, command, timeout);
  }
}
