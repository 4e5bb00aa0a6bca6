package io.drydock.terminal;

import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.session.Session;
import io.drydock.tutor.EngineStatus;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The words before the cursor: lesson, step, engine. */
final class Prompt {
  private static final int ROOM_FOR_LINE = 40;

  private Prompt() {}

  static AttributedString of(Session session, EngineStatus engine, Theme theme, int width) {
    int steps = session.lesson().steps().size();
    var place = session.atEnd() ? "end" : (session.position() + 1) + "/" + steps;
    var lesson = session.lesson().id() + " ";
    var words = place + " " + theme.glyphs().dot + " " + engineWords(engine, theme);
    // On a narrow screen the line matters more than the lesson's name.
    boolean fits = lesson.length() + words.length() + ROOM_FOR_LINE <= width;
    return new AttributedStringBuilder()
        .append(theme.styled(Style.MUTED, fits ? lesson : ""))
        .append(theme.styled(Style.PROMPT, words))
        .append(
            theme.styled(
                session.mayGoOn() ? Style.GOOD : Style.STRONG, " " + theme.glyphs().prompt))
        .append(" ")
        .toAttributedString();
  }

  private static String engineWords(EngineStatus engine, Theme theme) {
    return engine.inWords().replace("…", theme.glyphs().ellipsis);
  }
}
