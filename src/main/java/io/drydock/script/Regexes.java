package io.drydock.script;

import io.drydock.check.Variables;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Regular expressions that compile. A variable in one stands for some text. */
final class Regexes {
  private Regexes() {}

  static Optional<String> of(Value value) {
    return value.wordOrEmpty().filter(regex -> compiles(value, regex));
  }

  private static boolean compiles(Value value, String regex) {
    var plain = withoutVariables(regex);
    try {
      return NeverFails.check(value, Pattern.compile(plain, Pattern.MULTILINE));
    } catch (PatternSyntaxException e) {
      value
          .reading()
          .problem(
              value.node().getStartMark(),
              offset(value, regex, e.getIndex()),
              "`%s` is not a regular expression: %s."
                  .formatted(regex, e.getDescription().toLowerCase(Locale.ROOT)),
              "Try `\\` before a sign that stands for itself, such as `\\(`.");
      return false;
    }
  }

  /** A text as long as the variable stands in its place, so that positions stay the same. */
  private static String withoutVariables(String regex) {
    var names = Variables.namesIn(regex);
    var values = names.stream().collect(Collectors.toMap(n -> n, n -> "x".repeat(n.length() + 3)));
    return new Variables(values).expand(regex);
  }

  /** How far behind the start of the value the wrong spot is, where that can be told. */
  private static int offset(Value value, String regex, int index) {
    var node = (ScalarNode) value.node();
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    boolean quoted = node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    var line = value.reading().source().lines().get(node.getStartMark().getLine());
    boolean asWritten = line.contains(regex);
    if (!asWritten || !(plain || quoted) || index < 0) {
      return 0;
    }
    return Math.min(index, regex.length() - 1) + (quoted ? 1 : 0);
  }
}
