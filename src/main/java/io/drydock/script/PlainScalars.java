package io.drydock.script;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Says what a word without quotes is. Stricter than YAML 1.1, in which {@code yes} is a boolean,
 * {@code 0644} is 420 and {@code 8080:22} is a number in base 60: each a trap in a lesson about
 * Docker.
 */
final class PlainScalars extends Resolver {
  private static final Pattern TRUTH = Pattern.compile("true|false");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern FRACTION = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");
  private static final Pattern NOTHING = Pattern.compile("~|null|");

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.BOOL, TRUTH, "tf", 5);
    addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
    addImplicitResolver(Tag.FLOAT, FRACTION, "-0123456789");
    addImplicitResolver(Tag.NULL, NOTHING, "~n\0");
    addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
  }
}
