package io.drydock.screen;

import java.io.PrintWriter;
import java.util.List;
import org.jline.utils.AttributedString;

/** A stream without a terminal: text in the order in which it comes. */
public final class PlainScreen extends WaitingScreen {
  private static final int WIDTH = 80;

  private final PrintWriter out;
  private final int width;

  public PlainScreen(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  /** As wide as {@code COLUMNS} says, else 80. */
  public static int width(String columns) {
    return columns != null && columns.matches("[0-9]{2,3}") ? Integer.parseInt(columns) : WIDTH;
  }

  @Override
  synchronized void print(List<AttributedString> lines) {
    for (var line : lines) {
      out.println(line);
    }
    out.flush();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void promptChanged() {}
}
