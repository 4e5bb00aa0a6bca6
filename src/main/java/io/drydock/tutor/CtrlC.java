package io.drydock.tutor;

/** Whether Ctrl-C was pressed since somebody began to listen for it. */
public final class CtrlC {
  private volatile boolean pressed;

  public void listen() {
    pressed = false;
  }

  public void press() {
    pressed = true;
  }

  public boolean pressed() {
    return pressed;
  }
}
