package io.drydock.terminal;

import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.screen.Palette;
import io.drydock.screen.Style;
import io.drydock.tutor.Catalogue;
import io.drydock.tutor.Done;
import io.drydock.tutor.Tutor;
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

  static void layers(Tutor tutor, Announcer announcer, String rest) {
    var names =
        Arrays.stream(rest.split("\\s+"))
            .filter(w -> !w.isEmpty() && !w.equals(PLAIN))
            .distinct()
            .toList();
    if (names.isEmpty() || names.size() > MOST_IMAGES) {
      announcer.say(
          "Which images? Try `layers` with the names of one to %d of them.".formatted(MOST_IMAGES));
      return;
    }
    draw(tutor, announcer, rest, (view, pictures) -> layers(announcer, names, view, pictures));
  }

  private static List<AttributedString> layers(
      Announcer announcer, List<String> names, EngineView view, Pictures pictures) {
    var images = new ArrayList<LayerStack.Image>();
    for (var name : names) {
      var details = view.image(name);
      if (details.isEmpty()) {
        return announcer.texts(
            "There is no image `" + name + "` on this engine. Try `docker image ls`.");
      }
      images.add(LayerReading.of(name, details.get(), view.history(name)));
    }
    return pictures.layers(LayerStack.of(images));
  }

  static void disk(Tutor tutor, Announcer announcer, String rest) {
    draw(tutor, announcer, rest, (view, pictures) -> pictures.disk(view.diskUsage()));
  }

  private static void draw(
      Tutor tutor,
      Announcer announcer,
      String rest,
      BiFunction<EngineView, Pictures, List<AttributedString>> picture) {
    var link = tutor.link();
    if (link.isEmpty()) {
      announcer.say(tutor.engine().whyNotNow());
      return;
    }
    try {
      announcer.lines(picture.apply(link.get().view(), pictures(announcer, rest)));
    } catch (EngineException e) {
      announcer.say("The engine could not be asked: " + e.getMessage() + " Try again in a moment.");
    }
  }

  private static Pictures pictures(Announcer announcer, String rest) {
    var theme = announcer.theme();
    boolean plain =
        theme.palette() == Palette.NONE || Arrays.asList(rest.split("\\s+")).contains(PLAIN);
    return new Pictures(theme, announcer.width(), plain);
  }

  static void map(Tutor tutor, Announcer announcer, String rest) {
    var pictures = pictures(announcer, rest);
    var history = tutor.history();
    var lines = new ArrayList<AttributedString>();
    lines.add(announcer.theme().styled(Style.STRONG, tutor.catalogue().title()));
    int number = 1;
    for (var entry : tutor.catalogue().entries()) {
      var here = tutor.session().lesson();
      boolean isHere = entry.id().equals(here.id());
      var states = isHere ? tutor.session().states() : history.lesson(entry.id()).states();
      try {
        var steps = isHere ? here.steps() : tutor.catalogue().read(entry.id()).steps();
        var done = Done.of(steps, states);
        lines.add(pictures.lesson(number++, entry.title(), done.steps(), done.of(), isHere));
      } catch (Catalogue.LessonUnreadable _) {
        lines.add(
            new AttributedString(
                "%d. %s: cannot be read. Try `drydock check-lessons`."
                    .formatted(number++, entry.title())));
      }
    }
    announcer.lines(lines);
  }
}
