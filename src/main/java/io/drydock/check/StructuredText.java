package io.drydock.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Texts in JSON or YAML, and what stands in them at JSON paths. */
public final class StructuredText {
  /** In which language a text is written. */
  public enum Format {
    JSON("JSON"),
    YAML("YAML");

    private final String says;

    Format(String says) {
      this.says = says;
    }

    String says() {
      return says;
    }
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private StructuredText() {}

  /** Whether a text is a JSON path. */
  public static boolean isPath(String path) {
    try {
      JsonPath.compile(path);
    } catch (InvalidPathException | IllegalArgumentException _) {
      return false;
    }
    // The library reads on where a bracket is missing, or takes it for part of a name.
    var unquoted = path.replaceAll("'[^']*'|\"[^\"]*\"", "");
    return unquoted.chars().filter(c -> c == '[').count()
        == unquoted.chars().filter(c -> c == ']').count();
  }

  /**
   * What stands at each of the paths: texts, {@link Long}s, {@link Boolean}s, lists and maps; other
   * numbers as texts; a path at which there is nothing is missing. Nothing at all where the text is
   * not of that language.
   */
  static Optional<Map<String, Object>> at(Collection<String> paths, Format format, String text) {
    return document(format, text)
        .map(
            document -> {
              var found = new LinkedHashMap<String, Object>();
              for (var path : paths) {
                var value = value(document, path);
                if (value != null) {
                  found.put(path, value);
                }
              }
              return found;
            });
  }

  private static Object value(DocumentContext document, String path) {
    try {
      Object value = document.read(path);
      return plain(value);
    } catch (JsonPathException _) {
      return null;
    }
  }

  private static Optional<DocumentContext> document(Format format, String text) {
    try {
      var tree =
          switch (format) {
            case JSON -> JSON.readValue(text, Object.class);
            case YAML -> new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
          };
      return Optional.ofNullable(tree).map(JsonPath.using(configuration())::parse);
    } catch (JsonProcessingException | YAMLException _) {
      return Optional.empty();
    }
  }

  private static Configuration configuration() {
    return Configuration.builder()
        .jsonProvider(new JacksonJsonProvider(JSON))
        .mappingProvider(new JacksonMappingProvider(JSON))
        .options(Option.SUPPRESS_EXCEPTIONS)
        .build();
  }

  /** A number is the same however it is written: 1, 1.0, 10e-1. */
  private static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> all -> all.stream().map(StructuredText::plain).toList();
      case Long whole -> whole;
      case Integer whole -> whole.longValue();
      case Number number -> shortest(new BigDecimal(number.toString()));
      case String text -> text;
      case Boolean truth -> truth;
      case Map<?, ?> map -> map;
      default -> value.toString();
    };
  }

  private static Object shortest(BigDecimal number) {
    var shortest = number.stripTrailingZeros();
    return shortest.scale() <= 0 && shortest.precision() - shortest.scale() < 19
        ? (Object) shortest.longValueExact()
        : shortest.toPlainString();
  }
}
