package io.drydock.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WaitingScreenTest {
  private final StringWriter written = new StringWriter();

  /** While its first lines are written, something else is shown, as from another thread. */
  private final class Interrupted extends WaitingScreen {
    private boolean first = true;

    @Override
    void print(List<AttributedString> lines) {
      if (first) {
        first = false;
        show(lines("later"));
      }
      lines.forEach(line -> written.append(line).append('\n'));
    }

    @Override
    public int width() {
      return 80;
    }

    @Override
    public void promptChanged() {}
  }

  private static List<AttributedString> lines(String text) {
    return List.of(new AttributedString(text));
  }

  @Test
  void whatIsShownWhileTheWaitingLinesAreWrittenComesAfterThem() {
    var screen = new Interrupted();
    screen.hold();
    screen.show(lines("earlier"));
    screen.release();
    assertThat(written.toString()).isEqualTo("earlier\nlater\n");
  }

  @Test
  void whatIsShownAfterTheReleaseDoesNotWait() {
    var screen = new PlainScreen(new PrintWriter(written, true), 80);
    screen.hold();
    screen.release();
    screen.show(lines("now"));
    assertThat(written.toString()).isEqualToIgnoringNewLines("now");
  }

  @Test
  void whatIsShownFirstDoesNotWait() {
    var screen = new PlainScreen(new PrintWriter(written, true), 80);
    screen.hold();
    screen.show(lines("waits"));
    screen.showFirst(lines("first"));
    screen.release();
    assertThat(written.toString().lines()).containsExactly("first", "waits");
  }
}
