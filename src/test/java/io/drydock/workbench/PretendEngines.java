package io.drydock.workbench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Engines that are only said to run, and that break when a test says so. */
public final class PretendEngines implements EngineSource {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Set<Integer> broken = new HashSet<>();
  private volatile boolean emptiable = true;
  private boolean works = true;
  private volatile String startFails = "";
  private int started;

  @Override
  public BenchEngine start(Path folder) {
    if (folder.endsWith(startFails)) {
      throw new IllegalStateException("no engine in " + folder.getFileName());
    }
    int number = ++started;
    calls.add("start " + folder.getFileName());
    var variables = Map.of("hub", "localhost:1/learner", "docker_config", folder.toString());
    return new BenchEngine(
        "unix:///nonexistent/" + number,
        Map.of("DOCKER_HOST", "unix:///nonexistent/" + number),
        variables,
        _ -> empty(),
        () -> answers(number));
  }

  private void empty() {
    if (!emptiable) {
      emptiable = true;
      throw new IllegalStateException("A container does not go.");
    }
    calls.add("empty");
  }

  private synchronized boolean answers(int number) {
    return works && !broken.contains(number);
  }

  @Override
  public void takeDown(Path folder) {
    calls.add("take down " + folder.getFileName());
  }

  @Override
  public void discard(Path folder) {
    calls.add("discard " + folder.getFileName());
  }

  /** What was asked of the source and its engines, since the last time. */
  List<String> calls() {
    var all = List.copyOf(calls);
    calls.clear();
    return all;
  }

  /** The engine that was started last answers no more. */
  synchronized void breakLatest() {
    broken.add(started);
  }

  /** No engine answers any more, however fresh it is. */
  public synchronized void breakAlways() {
    works = false;
  }

  /** The next time an engine is to be emptied, it cannot be. */
  void cannotBeEmptiedOnce() {
    emptiable = false;
  }

  /** No engine can be started in the folder of this name. */
  void failIn(String folder) {
    startFails = folder;
  }
}
