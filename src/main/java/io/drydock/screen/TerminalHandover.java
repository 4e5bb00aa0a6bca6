package io.drydock.screen;

import io.drydock.shell.Handover;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;

/**
 * Gives the terminal to the learner's command in the state in which the tutor found it, and takes
 * it back.
 *
 * <p>Signals from the keyboard have a handler that does nothing: an ignored signal would stay
 * ignored in every program that is started from here. The JVM keeps SIGQUIT for itself and a
 * stopped JVM helps nobody, so those two keys are dead while the tutor itself has the terminal.
 */
public final class TerminalHandover implements Handover {
  private final Terminal terminal;
  private final HeldScreen screen;
  private final Attributes found;
  private final Attributes own;
  private volatile Runnable onCtrlC = () -> {};
  private final Deque<Attributes> stopped = new ArrayDeque<>();

  public TerminalHandover(Terminal terminal, HeldScreen screen) {
    this.terminal = terminal;
    this.screen = screen;
    this.found = terminal.getAttributes();
    this.own = new Attributes(found);
    own.setControlChar(ControlChar.VQUIT, 0);
    own.setControlChar(ControlChar.VSUSP, 0);
    terminal.handle(Terminal.Signal.INT, _ -> onCtrlC.run());
    terminal.handle(Terminal.Signal.TSTP, _ -> {});
    terminal.setAttributes(own);
  }

  /** What Ctrl-C does while nobody types and no command runs. */
  public void onCtrlC(Runnable action) {
    onCtrlC = action;
  }

  @Override
  public void give() {
    screen.hold();
    terminal.flush();
    terminal.setAttributes(found);
  }

  @Override
  public void giveAgain() {
    screen.hold();
    terminal.flush();
    terminal.setAttributes(stopped.isEmpty() ? found : stopped.pop());
  }

  @Override
  public void takeBack(boolean waits) {
    if (waits) {
      stopped.push(terminal.getAttributes());
    }
    terminal.setAttributes(own);
  }

  /**
   * While a line is typed, Ctrl-C is a key like others: as a signal it would overtake what is
   * typed. Called when the reader has made the terminal its own; when the line is typed, the reader
   * puts back what it found, and Ctrl-C is a signal again before anything is done with the line.
   */
  public void typing() {
    var reading = terminal.getAttributes();
    reading.setControlChar(ControlChar.VINTR, 0);
    terminal.setAttributes(reading);
  }

  /** The terminal as it was before the tutor came. */
  public void leave() {
    terminal.setAttributes(found);
  }
}
