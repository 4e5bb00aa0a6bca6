package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the list of the files that a new kind of check touches (docs/design.md). */
class AddingASubjectTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();
  private static final Path SOURCES = PROJECT.resolve("src/main/java");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\|$");

  private static final Pattern KNOWS_SUBJECTS = Pattern.compile("\\b(Check|Subject)\\b");

  /** Path in the project, with {@code X} for the subject → who asks for it. */
  private static Map<String, String> listed() throws IOException {
    var page = Files.readString(PROJECT.resolve("docs/design.md"));
    var section = page.split("\n## Adding a kind of check\n", 2)[1].split("\n## ", 2)[0];
    return ROW.matcher(section)
        .results()
        .collect(
            Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, _) -> a, TreeMap::new));
  }

  private static Stream<String> askedBy(String whom) throws IOException {
    return listed().entrySet().stream()
        .filter(entry -> entry.getValue().equals(whom))
        .map(Map.Entry::getKey);
  }

  @Test
  void theCompilerAsksForEachListedFileAndForNoOther(@TempDir Path classes) throws IOException {
    var problems = compile(withAProbe(), classes);

    var files =
        problems.stream()
            .map(problem -> "src/main/java" + problem.getSource().toUri().getPath())
            .distinct()
            .sorted()
            .toList();
    assertThat(files)
        .as("%s", problems)
        .containsExactlyElementsOf(askedBy("the compiler").toList());
    assertThat(problems.stream().map(Diagnostic::getCode))
        .allMatch(code -> code.startsWith("compiler.err.not.exhaustive"));
  }

  @Test
  void aPlainSubjectStandsInTheListedSourcesAlone() throws IOException {
    var named = Pattern.compile("\\bCheck\\.Login\\b|\\brecord Login\\(List|\\bLOGIN\\b");
    var found = new TreeSet<String>();
    for (var source : sources().entrySet()) {
      if (named.matcher(source.getValue()).find()) {
        found.add("src/main/java/" + source.getKey());
      }
    }

    assertThat(found)
        .containsExactlyElementsOf(
            listed().keySet().stream()
                .filter(path -> path.startsWith("src/main/java/"))
                .map(path -> path.replace("X", "Login"))
                .sorted()
                .toList());
  }

  @Test
  void whatIsListedBesideTheSourcesIsThereForEverySubject() throws IOException {
    var others = listed().keySet().stream().filter(path -> !path.endsWith(".java")).toList();
    assertThat(others).isNotEmpty();
    for (var subject : Subject.values()) {
      assertThat(others)
          .as(subject.key())
          .allSatisfy(
              path -> assertThat(PROJECT.resolve(path.replace("X", subject.key()))).exists());
    }
  }

  /** The sources by their path, with a subject more than there is. */
  private static Map<String, String> withAProbe() throws IOException {
    var sources = sources();
    // The others are there as classes already, and could not know of it.
    sources.values().removeIf(text -> !KNOWS_SUBJECTS.matcher(text).find());
    sources.compute(
        "io/drydock/check/Check.java",
        (_, text) ->
            withBefore(
                text,
                "  /** At least one of these lists",
                """
                  record Probe(List<Expectation> expect, Options options) implements Subjected {
                    @Override
                    public Subject subject() {
                      return Subject.PROBE;
                    }

                    @Override
                    public Traits traits() {
                      return Traits.passing();
                    }
                  }

                """));
    sources.compute(
        "io/drydock/check/Subject.java",
        (_, text) -> withBefore(text, "  IMAGE(", "  PROBE(\"probe\", \"a probe\"),\n"));
    return sources;
  }

  private static String withBefore(String text, String place, String more) {
    assertThat(text).containsOnlyOnce(place);
    return text.replace(place, more + place);
  }

  private static Map<String, String> sources() throws IOException {
    var sources = new TreeMap<String, String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(SOURCES.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static List<Diagnostic<? extends JavaFileObject>> compile(
      Map<String, String> sources, Path classes) {
    var told = new DiagnosticCollector<JavaFileObject>();
    var options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-XDshould-stop.ifError=FLOW",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path"));
    var units = sources.entrySet().stream().map(s -> new Text(s.getKey(), s.getValue())).toList();
    ToolProvider.getSystemJavaCompiler().getTask(null, null, told, options, null, units).call();
    return told.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  /** A source that stands in no file. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
