package io.drydock.script;

import io.drydock.lesson.Variable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that authors give: to courses, lessons and steps, and to variables. */
final class Names {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_-]*");

  private Names() {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** An ID; progress refers to it and it stands in commands, so it is of the plainest kind. */
  static Optional<String> id(Value value) {
    var text = value.text();
    text.filter(id -> !ID.matcher(id).matches())
        .ifPresent(
            id ->
                value.problem(
                    "%s is `%s`, and an ID has only small letters, digits and single dashes."
                        .formatted(value.name(), id),
                    suggestId(id)));
    return text.filter(id -> ID.matcher(id).matches());
  }

  /**
   * Whether this can be the name of a variable that the tutor does not give itself.
   *
   * @param note takes message and help where it cannot
   */
  static boolean checkVariable(String name, BiConsumer<String, String> note) {
    if (!VARIABLE.matcher(name).matches()) {
      note.accept(
          "`%s` cannot be the name of a variable.".formatted(name),
          "Try small letters, digits, `_` and `-`, with a letter first.");
      return false;
    }
    if (Variable.named(name).isPresent()) {
      note.accept("The tutor itself gives the variable `%s`.".formatted(name), "Try another name.");
      return false;
    }
    return true;
  }

  /** The names of the variables that the tutor gives to every lesson. */
  static Set<String> builtIn() {
    return Arrays.stream(Variable.values())
        .map(Variable::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String suggestId(String id) {
    var better = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    better = better.replaceAll("^-|-$", "");
    return better.isEmpty() ? "Try `my-step`." : "Try `" + better + "`.";
  }
}
