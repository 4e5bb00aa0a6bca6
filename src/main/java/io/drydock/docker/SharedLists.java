package io.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A view whose four lists can be fetched side by side once, and shared for a blink by all who ask for them:
 * after a command, what it changed and whether a task is done are found from the same answers.
 */
public final class SharedLists implements EngineView {
  /** Lists are shared for this long after {@link #fetch}; later ones are asked for anew. */
  private static final Duration BLINK = Duration.ofMillis(200);

  private record Lists(
      long since,
      FutureTask<List<ImageSummary>> images,
      FutureTask<List<ContainerSummary>> containers,
      FutureTask<List<VolumeSummary>> volumes,
      FutureTask<List<NetworkSummary>> networks) {}

  private final EngineView view;
  private volatile Lists shared;

  /** A view that shares nothing until it is told to. */
  public SharedLists(EngineView view) {
    this.view = view;
  }

  /** Starts to fetch all lists as they are now, and does not wait for them. */
  public void fetch() {
    shared =
        new Lists(
            System.nanoTime(),
            started(view::images),
            started(view::containers),
            started(view::volumes),
            started(view::networks));
  }

  /** Shares no longer what was fetched: something has changed since. */
  public void forget() {
    shared = null;
  }

  private static <T> FutureTask<T> started(Supplier<T> question) {
    var task = new FutureTask<>(question::get);
    Thread.ofVirtual().start(task);
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
              EngineException.Reason.UNREADABLE, "The engine's answer could not be read.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(EngineException.Reason.UNREACHABLE, "The question was interrupted.", e);
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
  public ExecResult exec(String container, List<String> command, Duration timeout) {
    return view.exec(container, command, timeout);
  }
}
