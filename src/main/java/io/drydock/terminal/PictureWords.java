package io.drydock.terminal;

import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.screen.Palette;
import io.drydock.screen.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.utils.AttributedString;

/** Carries out {@code layers}, {@code disk} and {@code map}. */
final class PictureWords {
  private static final String PLAIN = "--plain";
  private static final int MOST_IMAGES = 8;

  private PictureWords() {}

  static void layers(Conversation tutor, String rest) {
    var names =
        Arrays.stream(rest.split("\\s+"))
            .filter(w -> !w.isEmpty() && !w.equals(PLAIN))
            .distinct()
            .toList();
    if (names.isEmpty() || names.size() > MOST_IMAGES) {
      tutor
          .announcer()
          .say(
              "Which images? Try `layers` with the names of one to %d of them."
                  .formatted(MOST_IMAGES));
      return;
    }
    draw(tutor, rest, (view, pictures) -> layers(tutor, names, view, pictures));
  }

  private static List<AttributedString> layers(
      Conversation tutor, List<String> names, EngineView view, Pictures pictures) {
    var images = new ArrayList<LayerStack.Image>();
    for (var name : names) {
      var details = view.image(name);
      if (details.isEmpty()) {
        return tutor
            .announcer()
            .texts("There is no image `" + name + "` on this engine. Try `docker image ls`.");
      }
      images.add(LayerReading.of(name, details.get(), view.history(name)));
    }
    return pictures.layers(LayerStack.of(images));
  }

  static void disk(Conversation tutor, String rest) {
    draw(tutor, rest, (view, pictures) -> pictures.disk(view.diskUsage()));
  }

  private static void draw(
      Conversation tutor,
      String rest,
      BiFunction<EngineView, Pictures, List<AttributedString>> picture) {
    var link = tutor.engine().link();
    if (link.isEmpty()) {
      tutor.announcer().say(tutor.engine().status().whyNotNow());
      return;
    }
    try {
      tutor.announcer().lines(picture.apply(link.get().view(), pictures(tutor, rest)));
    } catch (EngineException e) {
      tutor
          .announcer()
          .say("The engine could not be asked: " + e.getMessage() + " Try again in a moment.");
    }
  }

  private static Pictures pictures(Conversation tutor, String rest) {
    var theme = tutor.setup().theme();
    boolean plain =
        theme.palette() == Palette.NONE || Arrays.asList(rest.split("\\s+")).contains(PLAIN);
    return new Pictures(theme, tutor.announcer().width(), plain);
  }

  static void map(Conversation tutor, String rest) {
    var pictures = pictures(tutor, rest);
    var history = tutor.history();
    var lines = new ArrayList<AttributedString>();
    lines.add(tutor.setup().theme().styled(Style.STRONG, tutor.setup().catalogue().title()));
    int number = 1;
    for (var entry : tutor.setup().catalogue().entries()) {
      var here = tutor.session().lesson();
      boolean isHere = entry.id().equals(here.id());
      var states = isHere ? tutor.session().states() : history.lesson(entry.id()).states();
      try {
        var steps = isHere ? here.steps() : tutor.setup().catalogue().read(entry.id()).steps();
        var done = Done.of(steps, states);
        lines.add(pictures.lesson(number++, entry.title(), done.steps(), done.of(), isHere));
      } catch (Catalogue.LessonUnreadable _) {
        lines.add(
            new AttributedString(
                "%d. %s: cannot be read. Try `drydock check-lessons`."
                    .formatted(number++, entry.title())));
      }
    }
    tutor.announcer().lines(lines);
  }
}
