package io.drydock.terminal;

import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Step;
import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.screen.Wrap;
import io.drydock.session.StepState;
import io.drydock.tutor.Catalogue;
import io.drydock.tutor.Done;
import io.drydock.tutor.Tutor;
import io.drydock.words.Counted;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The lists behind {@code help}, {@code lessons} and {@code progress}. */
final class Tables {
  private static final int TITLE_WIDTH = 34;

  private Tables() {}

  static List<AttributedString> help(Announcer announcer, String about) {
    var theme = announcer.theme();
    if (!about.isEmpty()) {
      return TutorWord.of(about)
          .map(word -> List.of(row(theme, call(word), word.help(), 20)))
          .orElseGet(
              () ->
                  announcer.texts(
                      "`"
                          + about
                          + "` is not one of the tutor's words. Try `"
                          + about
                          + " --help`, or `man "
                          + about
                          + "`."));
    }
    var lines = new ArrayList<AttributedString>();
    for (var word : TutorWord.values()) {
      lines.add(row(theme, call(word), word.help(), 20));
    }
    lines.add(AttributedString.EMPTY);
    lines.addAll(
        announcer.texts(
            "Everything else runs in your shell. Where a word is a program as well, `\\word` runs the"
                + " program and `:word` is the tutor's. `fg` goes on with a command that Ctrl-Z stopped."));
    return lines;
  }

  private static String call(TutorWord word) {
    return (word.word() + " " + word.arguments()).strip();
  }

  static List<AttributedString> lessons(Tutor tutor, Theme theme) {
    var history = tutor.history();
    var lines = new ArrayList<AttributedString>();
    lines.add(theme.styled(Style.STRONG, tutor.catalogue().title()));
    for (var entry : tutor.catalogue().entries()) {
      boolean here = entry.id().equals(tutor.session().lesson().id());
      var states = here ? tutor.session().states() : history.lesson(entry.id()).states();
      var how =
          here
              ? "you are here, " + tally(tutor, entry.id(), states)
              : tally(tutor, entry.id(), states);
      lines.add(
          row(
              theme,
              entry.id(),
              entry.title() + " (" + entry.minutes() + " min): " + how,
              TITLE_WIDTH));
    }
    return lines;
  }

  private static String tally(Tutor tutor, String lesson, java.util.Map<String, StepState> states) {
    if (states.isEmpty()) {
      return "not started";
    }
    try {
      var steps =
          tutor.session().lesson().id().equals(lesson)
              ? tutor.session().lesson().steps()
              : tutor.catalogue().read(lesson).steps();
      var done = Done.of(steps, states);
      return done.all() ? "done" : done.steps() + " of " + done.of() + " steps done";
    } catch (Catalogue.LessonUnreadable _) {
      return "started";
    }
  }

  static List<AttributedString> steps(Tutor tutor, Theme theme) {
    var session = tutor.session();
    var lines = new ArrayList<AttributedString>();
    lines.add(theme.styled(Style.STRONG, session.lesson().title()));
    int number = 1;
    for (var step : session.lesson().steps()) {
      var state = session.state(step.id());
      boolean here = session.current().filter(step::equals).isPresent();
      lines.add(
          row(
              theme,
              "%3d  %s".formatted(number++, step.id()),
              (here ? "here, " : "")
                  + session.leftOut(step).map(Tables::why).orElseGet(() -> how(step, state)),
              TITLE_WIDTH));
    }
    return lines;
  }

  private static String why(LeftOut leftOut) {
    return switch (leftOut) {
      case LeftOut.Missing missing -> "needs " + missing.inWords() + ", not here";
      case LeftOut.NotNeeded(var first) -> "only in place of " + first;
    };
  }

  private static String how(Step step, StepState state) {
    var words = new ArrayList<String>();
    words.add(
        switch (state.status()) {
          case OPEN -> "open";
          case PASSED -> step instanceof Step.Read ? "read" : "done";
          case SKIPPED -> "skipped";
          case LEFT_OUT -> "passed over";
        });
    if (state.tries() > 0) {
      words.add(state.tries() == 1 ? "1 try" : state.tries() + " tries");
    }
    if (!state.hints().isEmpty()) {
      words.add(Counted.of(state.hints().size(), "hint"));
    }
    if (state.solutions() > 0) {
      words.add("solution seen");
    }
    return String.join(", ", words);
  }

  private static AttributedString row(Theme theme, String left, String right, int width) {
    return new AttributedStringBuilder()
        .append("  ")
        .append(Wrap.padded(theme.styled(Style.CODE, left), width))
        .append("  ")
        .append(right)
        .toAttributedString();
  }
}
