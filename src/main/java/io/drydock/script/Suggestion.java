package io.drydock.script;

import io.drydock.words.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which word was meant. */
final class Suggestion {
  /** Words that people bring along from other tools, with ours. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("question", "ask"),
          Map.entry("prompt", "ask"),
          Map.entry("text", "say"),
          Map.entry("description", "say"),
          Map.entry("instruction", "say"),
          Map.entry("instructions", "say"),
          Map.entry("message", "say"),
          Map.entry("explanation", "because"),
          Map.entry("explain", "because"),
          Map.entry("why", "because"),
          Map.entry("options", "choices"),
          Map.entry("correct", "answer"),
          Map.entry("checks", "check"),
          Map.entry("verify", "check"),
          Map.entry("test", "check"),
          Map.entry("expect", "check"),
          Map.entry("name", "title"),
          Map.entry("id", "lesson"),
          Map.entry("version", "format"),
          Map.entry("duration", "minutes"),
          Map.entry("time", "minutes"),
          Map.entry("variables", "vars"),
          Map.entry("requires", "needs"),
          Map.entry("capabilities", "needs"),
          Map.entry("prepare", "setup"),
          Map.entry("before", "setup"),
          Map.entry("on-pass", "after"),
          Map.entry("tip", "hints"),
          Map.entry("errors", "mistakes"),
          Map.entry("if", "when"),
          Map.entry("command", "run"),
          Map.entry("regex", "matches"),
          Map.entry("pattern", "matches"),
          Map.entry("includes", "contains"),
          Map.entry("has", "contains"),
          Map.entry("equals", "one-of"),
          Map.entry("in", "one-of"),
          Map.entry("min", "at-least"),
          Map.entry("minimum", "at-least"),
          Map.entry("gte", "at-least"),
          Map.entry("max", "at-most"),
          Map.entry("maximum", "at-most"),
          Map.entry("lte", "at-most"),
          Map.entry("range", "between"),
          Map.entry("every", "all"),
          Map.entry("some", "any"),
          Map.entry("or", "any-of"),
          Map.entry("image-name", "image"),
          Map.entry("container-name", "container"),
          Map.entry("url", "http"),
          Map.entry("path", "file"),
          Map.entry("command-ran", "ran"),
          Map.entry("status-code", "status"),
          Map.entry("code", "exit"),
          Map.entry("exitcode", "exit-code"),
          Map.entry("stdout", "output"),
          Map.entry("ports", "publishes"),
          Map.entry("environment", "env"),
          Map.entry("status", "state"),
          Map.entry("timeout", "within"),
          Map.entry("retry", "within"),
          Map.entry("save-as", "as"),
          Map.entry("dir", "directory"),
          Map.entry("folder", "directory"),
          Map.entry("symlink", "link"),
          Map.entry("up", "running"),
          Map.entry("stopped", "exited"));

  private Suggestion() {}

  /** The candidate that is most like a word, where one is near enough to be meant. */
  static Optional<String> forWord(String word, Collection<String> candidates) {
    var plain = plain(word);
    var alias = ALIASES.get(plain);
    if (alias != null && candidates.contains(alias)) {
      return Optional.of(alias);
    }
    int reach = plain.length() <= 3 ? 1 : 2;
    return candidates.stream()
        .filter(candidate -> Nearest.distance(plain, plain(candidate)) <= reach)
        .min(
            Comparator.<String>comparingInt(candidate -> Nearest.distance(plain, plain(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Help for an unknown word: the one that was meant, or all that there are. */
  static String help(String word, Collection<String> candidates) {
    return forWord(word, candidates)
        .map(near -> "Did you mean `%s`?".formatted(near))
        .orElseGet(() -> oneOf(candidates));
  }

  /** Help that names all the words that there are. */
  static String oneOf(Collection<String> words) {
    return switch (words.size()) {
      case 0 -> "Try it without this key.";
      case 1 -> "Try " + list(words) + ".";
      default -> "Try one of " + list(words) + ".";
    };
  }

  /** The words in backquotes, with commas. */
  static String list(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
