package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Matching;
import io.drydock.check.Variables;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Whether the example of a quiz is a right answer; each variable stands for the same text on both
 * sides.
 */
final class ExampleAnswer {
  private ExampleAnswer() {}

  static boolean passes(Matcher matcher, String answer, Set<String> known) {
    var values = known.stream().collect(Collectors.toMap(name -> name, name -> "some-" + name));
    var variables = new Variables(values);
    try {
      return Matching.test(matcher, variables, variables.expand(answer));
    } catch (PatternSyntaxException _) {
      // Only a variable that is not known can break it here, and that has been noted.
      return true;
    }
  }
}
