package io.drydock.screen;

import org.jline.utils.InfoCmp;

/** What is known of types of terminals before they are opened. */
public final class TerminalTypes {
  private TerminalTypes() {}

  /**
   * JLine knows the usual types by itself, but starts {@code infocmp} and waits for it, unless it
   * was told that the type is loaded.
   *
   * @param type as TERM names it; may be null
   */
  public static void know(String type) {
    if (type != null && InfoCmp.getDefaultInfoCmp(type) != null) {
      InfoCmp.setLoadedInfoCmp(type, () -> InfoCmp.getDefaultInfoCmp(type));
    }
  }
}
