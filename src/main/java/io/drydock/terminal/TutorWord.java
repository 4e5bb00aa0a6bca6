package io.drydock.terminal;

import io.drydock.session.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The tutor's own words: the parser, completion and {@code help} all read this table. */
public enum TutorWord {
  HELP(
      "help",
      List.of("?"),
      "[WORD]",
      "these words, or more about one",
      (tutor, about) ->
          tutor.announcer().lines(Tables.help(tutor.setup().theme(), tutor.announcer(), about))),
  NEXT(
      "next",
      List.of(),
      "",
      "the next step; Enter on an empty line does the same",
      on(new Event.Next())),
  BACK("back", List.of(), "", "the step before", on(new Event.Back())),
  AGAIN("again", List.of(), "", "this step once more", on(new Event.Again())),
  CHECK(
      "check",
      List.of(),
      "",
      "look at the engine now, and say what is found",
      on(new Event.CheckAsked())),
  HINT("hint", List.of(), "", "the next hint", on(new Event.HintAsked())),
  SOLUTION(
      "solution",
      List.of(),
      "",
      "the solution, after asking twice; never run",
      on(new Event.SolutionAsked())),
  ANSWER(
      "answer",
      List.of(),
      "TEXT",
      "answer a question whose answer looks like a command",
      (tutor, text) -> tutor.happen(Answering.with(tutor.session(), text))),
  SKIP("skip", List.of(), "", "leave this step for later", on(new Event.Skip())),
  RESET(
      "reset",
      List.of(),
      "",
      "start this task afresh; what came on the engine since goes, after asking",
      (tutor, _) -> Restart.ofTask(tutor)),
  GOTO(
      "goto",
      List.of(),
      "[LESSON/]STEP",
      "to a lesson or a step; offers to run the solutions before it",
      GoTo::go),
  LESSONS(
      "lessons",
      List.of(),
      "",
      "the lessons, and what is done of each",
      (tutor, _) -> tutor.announcer().lines(Tables.lessons(tutor))),
  PROGRESS(
      "progress",
      List.of(),
      "",
      "the steps of this lesson, and how each went",
      (tutor, _) -> tutor.announcer().lines(Tables.steps(tutor))),
  MAP("map", List.of(), "[--plain]", "the whole course, and how far you are", PictureWords::map),
  LAYERS(
      "layers",
      List.of(),
      "IMAGE...",
      "the layers of images as one stack, shared ones once",
      PictureWords::layers),
  DISK(
      "disk",
      List.of(),
      "[--plain]",
      "what Docker keeps on the disk, and what could be freed",
      PictureWords::disk),
  REVIEW(
      "review",
      List.of(),
      "[all]",
      "what went less than well, asked again when it is due",
      Review::begin),
  QUIT(
      "quit",
      List.of("exit"),
      "",
      "leave; the next start goes on from here",
      (tutor, _) -> tutor.quit());

  private final String word;
  private final List<String> aliases;
  private final String arguments;
  private final String help;
  private final BiConsumer<Conversation, String> action;

  TutorWord(
      String word,
      List<String> aliases,
      String arguments,
      String help,
      BiConsumer<Conversation, String> action) {
    this.word = word;
    this.aliases = aliases;
    this.arguments = arguments;
    this.help = help;
    this.action = action;
  }

  public String word() {
    return word;
  }

  public List<String> aliases() {
    return aliases;
  }

  /** What may stand after the word; empty for nothing. */
  public String arguments() {
    return arguments;
  }

  public String help() {
    return help;
  }

  void act(Conversation tutor, String rest) {
    action.accept(tutor, rest);
  }

  /** The entry with that word or alias. */
  public static Optional<TutorWord> of(String typed) {
    return Arrays.stream(values())
        .filter(entry -> entry.word.equals(typed) || entry.aliases.contains(typed))
        .findFirst();
  }

  private static BiConsumer<Conversation, String> on(Event event) {
    return (tutor, _) -> tutor.happen(event);
  }
}
