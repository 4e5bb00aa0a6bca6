package io.drydock.shell;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells at once that a line has ended, some milliseconds before {@code script} has given the
 * terminal back: the learner's shell writes its state as the last thing it does.
 */
final class LineEnd implements AutoCloseable {
  private record Listener(Path state, Runnable ending) {}

  private final WatchService files;
  private final AtomicReference<Listener> next = new AtomicReference<>();

  private LineEnd(WatchService files) {
    this.files = files;
  }

  /**
   * Watches a folder for files that lines make at their end.
   *
   * @throws IOException where the system tells nothing about its files
   */
  static LineEnd in(Path folder) throws IOException {
    var files = folder.getFileSystem().newWatchService();
    folder.register(files, StandardWatchEventKinds.ENTRY_CREATE);
    var end = new LineEnd(files);
    Thread.ofPlatform().daemon().name("line end").start(end::watch);
    return end;
  }

  /**
   * Tells this one, once, when the line that starts now makes its file; one that makes none is no
   * error.
   */
  void tell(Path state, Runnable ending) {
    next.set(new Listener(state.getFileName(), ending));
  }

  private void watch() {
    try {
      while (true) {
        var key = files.take();
        for (var event : key.pollEvents()) {
          var listener = next.get();
          if (listener != null
              && listener.state().equals(event.context())
              && next.compareAndSet(listener, null)) {
            listener.ending().run();
          }
        }
        key.reset();
      }
    } catch (InterruptedException | ClosedWatchServiceException _) {
      // The runner is closed.
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
