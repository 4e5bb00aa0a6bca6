package io.drydock.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values behind <code>${name}</code> in lessons. <code>$${name}</code> stands for the text
 * <code>${name}</code> itself. A name without a value stays as it is: the loader has reported it.
 */
public record Variables(Map<String, String> values) {
  /** No variables at all. */
  public static final Variables NONE = new Variables(Map.of());

  private static final Pattern REFERENCE = Pattern.compile("(\\$?)\\$\\{([a-z][a-z0-9_-]*)}");

  public Variables {
    values = Map.copyOf(values);
  }

  /** The text with each known variable replaced by its value. */
  public String expand(String text) {
    if (text.indexOf("${") < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).isEmpty()
                        ? values.getOrDefault(found.group(2), found.group())
                        : found.group().substring(1)));
  }

  /** These and more; where a name stands in both, the new value counts. */
  public Variables with(Map<String, String> more) {
    var all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new Variables(all);
  }

  /** The names of the variables that a text uses. */
  public static Set<String> namesIn(String text) {
    if (text.indexOf("${") < 0) {
      return Set.of();
    }
    var names = new TreeSet<String>();
    REFERENCE
        .matcher(text)
        .results()
        .filter(r -> r.group(1).isEmpty())
        .forEach(r -> names.add(r.group(2)));
    return names;
  }
}
