package io.drydock.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tutor's own words: the parser, completion and {@code help} all read this table. */
public enum TutorWord {
  HELP("help", List.of("?"), "[WORD]", "these words, or more about one"),
  NEXT("next", List.of(), "", "the next step; Enter on an empty line does the same"),
  BACK("back", List.of(), "", "the step before"),
  AGAIN("again", List.of(), "", "this step once more"),
  CHECK("check", List.of(), "", "look at the engine now, and say what is found"),
  HINT("hint", List.of(), "", "the next hint"),
  SOLUTION("solution", List.of(), "", "the solution, after asking twice; never run"),
  ANSWER("answer", List.of(), "TEXT", "answer a question whose answer looks like a command"),
  SKIP("skip", List.of(), "", "leave this step for later"),
  RESET(
      "reset",
      List.of(),
      "",
      "start this task afresh; what came on the engine since goes, after asking"),
  GOTO(
      "goto",
      List.of(),
      "[LESSON/]STEP",
      "to a lesson or a step; offers to run the solutions before it"),
  LESSONS("lessons", List.of(), "", "the lessons, and what is done of each"),
  PROGRESS("progress", List.of(), "", "the steps of this lesson, and how each went"),
  MAP("map", List.of(), "[--plain]", "the whole course, and how far you are"),
  LAYERS("layers", List.of(), "IMAGE...", "the layers of images as one stack, shared ones once"),
  DISK("disk", List.of(), "[--plain]", "what Docker keeps on the disk, and what could be freed"),
  REVIEW("review", List.of(), "[all]", "what went less than well, asked again when it is due"),
  FOLDER("folder", List.of(), "[PATH]", "where your files go, or another folder from now on"),
  REGISTRY(
      "registry", List.of(), "[local|hub USER]", "where lessons push to, or another place for it"),
  QUIT("quit", List.of("exit"), "", "leave; the next start goes on from here");

  private final String word;
  private final List<String> aliases;
  private final String arguments;
  private final String help;

  TutorWord(String word, List<String> aliases, String arguments, String help) {
    this.word = word;
    this.aliases = aliases;
    this.arguments = arguments;
    this.help = help;
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

  /** The entry with that word or alias. */
  public static Optional<TutorWord> of(String typed) {
    return Arrays.stream(values())
        .filter(entry -> entry.word.equals(typed) || entry.aliases.contains(typed))
        .findFirst();
  }
}
