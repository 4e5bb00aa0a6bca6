package io.drydock.terminal;

import java.util.List;
import org.jline.utils.AttributedString;

/** Where the tutor writes. */
interface Screen {
  /** Shows lines: above the prompt where somebody types, at once otherwise. Any thread may call. */
  void show(List<AttributedString> lines);

  /** Columns. */
  int width();

  /** The prompt's words changed. */
  void promptChanged();
}
