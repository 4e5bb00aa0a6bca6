package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.screen.PlainScreen;
import io.drydock.screen.Theme;
import io.drydock.session.Output;
import io.drydock.tutor.News;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How what the tutor says and tells is put into lines. */
class AnnouncerTest {
  private final StringWriter shown = new StringWriter();
  private final Announcer announcer =
      new Announcer(Theme.PLAIN, new PlainScreen(new PrintWriter(shown), 100));

  @Test
  void ofALongTitleTheLineNamesOnlyWhatItIsAbout() {
    announcer.hear(new News.Told(new Output.StillOpen("image `web`")));
    announcer.hear(
        new News.Told(new Output.StillOpen("image `web`, files " + "`/a/file` ".repeat(20))));
    assertThat(shown.toString())
        .contains("Still open: image `web`. `check` says what is missing.")
        .contains(
            "Still open: image `web`"
                + Theme.PLAIN.glyphs().ellipsis
                + " `check` says what is missing.");
  }

  @Test
  void aSolutionThatTheTutorRanIsToldWithWhatCameOfIt() {
    announcer.hear(new News.Solved("build", true));
    announcer.hear(new News.Solved("push", false));
    assertThat(shown.toString())
        .contains(Theme.PLAIN.glyphs().good + " `build` passed.")
        .contains("`push` is not as it should be. It counts as skipped.");
  }
}
