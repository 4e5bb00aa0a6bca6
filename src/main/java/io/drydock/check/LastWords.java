package io.drydock.check;

import java.util.List;

/** What a program has said last, as a part of a sentence. */
final class LastWords {
  private static final int LONG = 160;

  /** Lines that point to a help, or stand at the end of everything. */
  private static final List<String> POINTERS =
      List.of(
          "See 'docker",
          "Run 'docker",
          "Usage:  docker",
          "For more help on how to use",
          "Learn more at",
          "tar: Error is not recoverable",
          "tar: Exiting with failure status",
          "Try 'tar");

  private LastWords() {}

  /** ": " and the text without its full stop, or as many of its words as there is room for. */
  static String said(String line) {
    if (line.isEmpty()) {
      return "";
    }
    var text = Words.shortened(specific(line));
    return ": "
        + (text.endsWith("…") ? text.replaceAll("\\s\\S*…$", " …") : text.replaceAll("[.]+$", ""));
  }

  /** A daemon's message goes from the general to the particular: of a long one the end is kept. */
  static String specific(String line) {
    var rest = line;
    while (rest.length() > LONG && rest.contains(": ")) {
      rest = rest.substring(rest.indexOf(": ") + 2);
    }
    return rest;
  }

  /** The last line that says something; Docker's pointers to its help do not. */
  static String of(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && POINTERS.stream().noneMatch(line::startsWith))
        .reduce((_, second) -> second)
        .orElse("");
  }
}
