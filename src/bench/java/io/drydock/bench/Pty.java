package io.drydock.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * A program at a terminal of its own, as a person has one: typed at, and its output timed as it
 * arrives.
 */
public final class Pty implements AutoCloseable {
  /** What is kept at most of what was printed; the oldest goes first. */
  private static final int TEXT_LIMIT = 4 << 20;

  private static final Pattern CONTROLS = Pattern.compile("\u001b[\\[(][0-9;?]*[a-zA-Z]");
  private static final long LAST_WORDS_MS = 20;
  private static final long LOOK_EVERY_MS = 500;
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Set<Pty> OPEN = ConcurrentHashMap.newKeySet();

  /** Up to which length the text had grown when. */
  private record Arrival(int end, long nanos, long epochNanos) {}

  /**
   * Something that was printed.
   *
   * @param nanos when its last character arrived, by {@link System#nanoTime}
   * @param epochNanos the same by the clock on the wall
   */
  public record Seen(String text, long nanos, long epochNanos) {}

  private final JniNativePty pty;
  private final Process process;
  private final StringBuilder text = new StringBuilder();
  private final List<Arrival> arrivals = new ArrayList<>();

  private Pty(JniNativePty pty, Process process) {
    this.pty = pty;
    this.process = process;
  }

  /** Starts a program; its environment is the given one and nothing else. */
  public static Pty start(List<String> command, Map<String, String> environment, Path directory)
      throws IOException {
    var size = new Size();
    size.setColumns(100);
    size.setRows(40);
    var pty = (JniNativePty) new JniTerminalProvider().open(null, size);
    var words = new ArrayList<>(List.of("setsid", "--ctty", "--wait"));
    words.addAll(command);
    var terminal = new File(pty.getName());
    var builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectInput(terminal)
            .redirectOutput(terminal)
            .redirectError(terminal);
    builder.environment().clear();
    builder.environment().putAll(environment);
    var started = new Pty(pty, builder.start());
    OPEN.add(started);
    Thread.ofPlatform().daemon().name("terminal").start(started::read);
    return started;
  }

  /** Ends all that are still open. */
  static void closeAll() {
    OPEN.forEach(Pty::close);
  }

  /** The process that was started; a launcher may have become another program in it. */
  long pid() {
    return process.pid();
  }

  /** Forgets what was printed so far, then types. */
  void type(String keys) throws IOException {
    synchronized (this) {
      text.setLength(0);
      arrivals.clear();
    }
    send(keys);
  }

  /** Types. */
  public void send(String keys) throws IOException {
    pty.getMasterOutput().write(keys.getBytes(StandardCharsets.UTF_8));
    pty.getMasterOutput().flush();
  }

  /** Waits until this was printed after the last {@link #type}. */
  public synchronized Seen await(Pattern wanted, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var found = wanted.matcher(text);
      if (found.find()) {
        int end = found.end();
        var arrival = arrivals.stream().filter(each -> each.end() >= end).findFirst().orElseThrow();
        return new Seen(found.group(), arrival.nanos(), arrival.epochNanos());
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      boolean ended = !process.isAlive();
      if (left <= 0 || ended) {
        throw new BenchmarkException(
            (ended
                    ? "The program ended before it printed "
                    : "Within " + patience.toSeconds() + " s there was no ")
                + wanted
                + ". On its screen:\n"
                + tail());
      }
      wait(Math.min(left, LOOK_EVERY_MS));
    }
  }

  /** Waits until the program has ended. */
  void awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new BenchmarkException("The program did not end. On its screen:\n" + tail());
    }
  }

  /** All that was printed since the last {@link #type}, without colours and the like. */
  public synchronized String text() {
    return plain(text);
  }

  private synchronized String tail() {
    return plain(text.substring(Math.max(0, text.length() - 3000)));
  }

  private static String plain(CharSequence printed) {
    return CONTROLS.matcher(printed).replaceAll("");
  }

  /** Ends the program as {@code kill -9} does, and reads what it had still printed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new BenchmarkException("The program could not be killed.");
    }
    // Nobody tells when the terminal has passed on the last of it: when nothing more comes.
    for (int before = -1; before != length(); ) {
      before = length();
      Thread.sleep(LAST_WORDS_MS);
    }
  }

  private synchronized int length() {
    return text.length();
  }

  private void read() {
    var buffer = new byte[65536];
    var pending = new Utf8();
    try (var in = pty.getMasterInput()) {
      for (int count; (count = in.read(buffer)) > 0; ) {
        long nanos = System.nanoTime();
        add(pending.decode(buffer, count), nanos, now());
      }
    } catch (IOException _) {
      // A terminal without programs answers with an error.
    }
  }

  private synchronized void add(String more, long nanos, long epochNanos) {
    if (text.length() + more.length() > TEXT_LIMIT) {
      text.setLength(0);
      arrivals.clear();
    }
    text.append(more);
    arrivals.add(new Arrival(text.length(), nanos, epochNanos));
    notifyAll();
  }

  private static long now() {
    var now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public void close() {
    if (!OPEN.remove(this)) {
      return;
    }
    var family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
    try {
      pty.close();
    } catch (IOException _) {
      // Nobody uses it any more.
    }
  }
}
