package io.drydock.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal of this process, with signals that are registered once. jline's own registers them
 * by reflection, with a proxy class that is made anew at each start, and again for each line that
 * is read.
 */
public final class SystemTerminal extends PosixSysTerminal {
  /** What a terminal sends and a program may handle; SIGQUIT is the JVM's own. */
  private static final List<Terminal.Signal> SIGNALS =
      List.of(
          Terminal.Signal.INT, Terminal.Signal.TSTP, Terminal.Signal.CONT, Terminal.Signal.WINCH);

  private SystemTerminal(String type, Pty pty) throws IOException {
    super("Drydock", type, pty, StandardCharsets.UTF_8, false, SignalHandler.SIG_DFL);
    for (var signal : SIGNALS) {
      sun.misc.Signal.handle(new sun.misc.Signal(signal.name()), _ -> raise(signal));
    }
  }

  @Override
  public SignalHandler handle(Signal signal, SignalHandler handler) {
    return handlers.put(signal, handler);
  }

  /**
   * Opens it; jline's own where its native library does not run here.
   *
   * @param type as in {@code TERM}; nothing where it is not known
   */
  public static Terminal open(String type) throws IOException {
    if (type != null && !type.isEmpty()) {
      try {
        return new SystemTerminal(type, new JniTerminalProvider().current(SystemStream.Output));
      } catch (IOException | LinkageError _) {
        // Below it is told what is missing.
      }
    }
    return TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
  }
}
