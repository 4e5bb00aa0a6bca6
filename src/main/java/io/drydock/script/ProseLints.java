package io.drydock.script;

import io.drydock.lesson.Hint;
import io.drydock.lesson.Step;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at the texts of a step: their length, and their links. */
final class ProseLints {
  private static final int MOST_WORDS = 200;
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?(```|\\z)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?(```|\\z)|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\((?<to>[^)\n]*)(?<end>\\)?)");
  private static final Pattern BRACKETS =
      Pattern.compile("<(?<to>[a-zA-Z][a-zA-Z0-9+.-]*:[^>\n]*)(?<end>>?)");

  private ProseLints() {}

  static void look(Fields fields, Step step) {
    var texts = new ArrayList<String>();
    switch (step) {
      case Step.Read read -> {
        length(fields, read.text());
        texts.add(read.text());
      }
      case Step.Task task -> {
        texts.add(task.say());
        task.hints().stream().map(Hint::say).forEach(texts::add);
        task.after().ifPresent(texts::add);
      }
      case Step.Quiz quiz -> {
        texts.add(quiz.ask());
        texts.add(quiz.because());
      }
    }
    for (var text : texts) {
      badLinks(text).forEach(link -> note(fields, link));
    }
  }

  private static void length(Fields fields, String text) {
    long words = WORD.matcher(BLOCK.matcher(text).replaceAll("")).results().count();
    if (words > MOST_WORDS) {
      fields.keyProblem(
          "read",
          "This reading has %d words.".formatted(words),
          "Try at most %d, and let the learner do something in between.".formatted(MOST_WORDS));
    }
  }

  private static void note(Fields fields, String link) {
    fields.problemAt(
        link,
        "The link to `%s` does not parse.".formatted(link),
        "Try `[TEXT](https://HOST/PATH)`, without blanks in the address.");
  }

  private static List<String> badLinks(String text) {
    var prose = CODE.matcher(text).replaceAll(" ");
    var bad = new ArrayList<String>();
    for (var form : List.of(LINK, BRACKETS)) {
      form.matcher(prose)
          .results()
          .filter(found -> found.group("end").isEmpty() || !isAddress(found.group("to")))
          .map(found -> found.group("to"))
          .forEach(bad::add);
    }
    return bad;
  }

  private static boolean isAddress(String link) {
    try {
      var uri = new URI(Placeholders.fill(link));
      var scheme = uri.getScheme() == null ? "" : uri.getScheme();
      return switch (scheme) {
        case "http", "https" -> uri.getHost() != null;
        case "mailto" -> uri.getSchemeSpecificPart().contains("@");
        default -> false;
      };
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
