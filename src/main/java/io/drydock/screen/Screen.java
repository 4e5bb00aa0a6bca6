package io.drydock.screen;

import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** Where the tutor writes. */
public interface Screen {
  /** Shows lines: above the prompt where somebody types, at once otherwise. Any thread may call. */
  void show(List<AttributedString> lines);

  /** Shows lines at once, though others wait: a command has just given the screen back. */
  default void showFirst(List<AttributedString> lines) {
    show(lines);
  }

  /** From now on a command has the screen. */
  default void hold() {}

  /** Shows what waited while a command had the screen. */
  default void release() {}

  /**
   * Asks for a yes or a no; empty where nobody is there to answer.
   *
   * @param usual what Enter alone means
   */
  default Optional<Boolean> ask(String question, boolean usual) {
    return Optional.empty();
  }

  /** Columns. */
  int width();

  /** The prompt's words changed. */
  void promptChanged();
}
