package io.drydock.shell;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What calls have told in a folder: their words, what became of them, and what they printed. */
record CallReports(Path reports) {
  /** The most bytes of a call's output that are kept. */
  static final int MOST_OUTPUT = 1 << 20;

  private static final int MOST_CALLS = 1000;
  private static final int MOST_REPORT = 4 << 20;
  private static final Duration FILE_IS_READ = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(2);

  /**
   * A call of a line.
   *
   * @param output what it printed, where that went to a pipe or a file: the first {@link
   *     #MOST_OUTPUT} bytes
   * @param counts false where it was held back, or is none of the lesson's business
   */
  record Made(ReportedCall call, Optional<String> output, boolean counts) {}

  /**
   * The calls that a line has made, in the order in which they began; each is given once.
   *
   * @param counts whether a call is one of those that the lesson is about
   */
  List<Made> take(long line, Predicate<ReportedCall> counts) {
    var order = reports.resolve("order." + line);
    var made = new ArrayList<Made>();
    try {
      if (!Files.exists(order)) {
        return made;
      }
      var ids = Files.readAllLines(order);
      for (var id : ids.subList(0, Math.min(MOST_CALLS, ids.size()))) {
        report(id).map(call -> made(id, call, counts)).ifPresent(made::add);
      }
      Files.deleteIfExists(order);
      for (var id : ids) {
        remove(id);
      }
    } catch (IOException _) {
      // What could not be read was not seen; the line itself still tells.
    }
    return made;
  }

  /** The report with that ID; empty where it is not whole. */
  Optional<ReportedCall> report(String id) {
    var file = reports.resolve(id);
    try {
      return Files.size(file) > MOST_REPORT
          ? Optional.empty()
          : ReportedCall.read(Files.readAllBytes(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Made made(String id, ReportedCall call, Predicate<ReportedCall> counting) {
    boolean counts = !Files.exists(reports.resolve("refused." + id)) && counting.test(call);
    return new Made(call, counts ? output(id, call) : Optional.empty(), counts);
  }

  private Optional<String> output(String id, ReportedCall call) {
    var file = reports.resolve(id + ".out");
    try {
      var deadline = Deadline.after(FILE_IS_READ);
      while (call.toFile() && !Files.exists(file) && !deadline.passed()) {
        Thread.sleep(PAUSE);
      }
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      try (var bytes = Files.newInputStream(file)) {
        return Optional.of(
            PlainText.of(new String(bytes.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8)));
      }
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void remove(String id) throws IOException {
    for (var ending : List.of("", ".out", ".part", ".pipe")) {
      Files.deleteIfExists(reports.resolve(id + ending));
    }
    for (var beginning : List.of("word.", "said.", "refused.", "ask.")) {
      Files.deleteIfExists(reports.resolve(beginning + id));
    }
  }
}
