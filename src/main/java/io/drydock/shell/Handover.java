package io.drydock.shell;

/** Gives the terminal to a command and takes it back: signals, terminal modes, screen. */
public interface Handover {
  /** Where there is no terminal to give. */
  Handover NONE =
      new Handover() {
        @Override
        public void give() {}

        @Override
        public void takeBack(boolean stopped) {}

        @Override
        public void giveAgain() {}
      };

  /** Before a command starts: the terminal is as a shell would leave it for one. */
  void give();

  /**
   * After a command ended or stopped; always called, whatever went wrong.
   *
   * @param stopped whether the command will want its terminal modes again
   */
  void takeBack(boolean stopped);

  /** Before a stopped command goes on: the terminal is as that command left it. */
  void giveAgain();
}
