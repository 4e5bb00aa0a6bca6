package io.drydock.terminal;

/** Whether Ctrl-C was pressed since somebody began to listen for it. */
final class CtrlC {
  private volatile boolean pressed;

  void listen() {
    pressed = false;
  }

  void press() {
    pressed = true;
  }

  boolean pressed() {
    return pressed;
  }
}
