package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {
  private static final Schemas SCHEMAS = new Schemas();

  static List<Path> good() {
    return Samples.good();
  }

  /** The bad samples that are YAML at all; an editor needs no schema for the others. */
  static Stream<Path> bad() {
    return Samples.bad().stream().filter(SchemaTest::isTree);
  }

  @ParameterizedTest
  @MethodSource("good")
  void theSchemaAcceptsAGoodSample(Path sample) {
    assertThat(complaints(sample)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void theSchemaRejectsABadSampleUnlessThatIsBeyondItsReach(Path sample) throws IOException {
    boolean beyond = beyondReach().containsKey(Samples.name(sample));

    assertThat(complaints(sample).isEmpty())
        .as("%s is accepted by the schema", sample.getFileName())
        .isEqualTo(beyond);
  }

  @Test
  void eachProblemBeyondTheSchemasReachHasASampleAndAReason() throws IOException {
    assertThat(bad().map(Samples::name)).containsAll(beyondReach().keySet());
    assertThat(beyondReach().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void theSchemaAcceptsTheLessonsOfTheCourse() throws IOException {
    var outline = CourseReader.outline(Schemas.FOLDER).found().orElseThrow();
    for (var file : outline.files()) {
      assertThat(complaints("lesson", file)).as(file.toString()).isEmpty();
    }
    assertThat(complaints("course", Schemas.FOLDER.resolve(CourseReader.FILE))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void theSchemaKnowsTheSamePropertiesOfASubjectAsTheTable(Subject subject) {
    var inSchema = new TreeMap<String, String>();
    Schemas.json("checks")
        .at("/$defs/" + subject.key() + "/properties")
        .properties()
        .forEach(
            entry -> inSchema.put(entry.getKey(), entry.getValue().path("description").asText()));
    var inTable = new TreeMap<>(Map.of(subject.key(), subject.help()));
    subject.properties().forEach(property -> inTable.put(property.name(), property.help()));
    OptionsBinder.KEYS.stream()
        .filter(option -> subject.countsSince() || !option.equals("since"))
        .forEach(option -> inTable.put(option, ""));

    assertThat(inSchema).isEqualTo(inTable);
  }

  @Test
  void theSchemaKnowsAllCapabilities() {
    var words = Schemas.json("lesson").at("/$defs/needs/items/enum");

    assertThat(StreamSupport.stream(words.spliterator(), false).map(word -> word.asText()))
        .containsExactlyElementsOf(
            Arrays.stream(Capability.values()).map(Capability::key).toList());
  }

  @Test
  void theSchemaKnowsTheVariablesOfTheTutor() {
    var words = Schemas.json("checks").at("/$defs/as/not/enum");

    assertThat(StreamSupport.stream(words.spliterator(), false).map(word -> word.asText()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Variable.values()).map(Variable::key).toList());
  }

  @Test
  void theSchemaKnowsAllMatcherWords() {
    var words = new TreeSet<String>();
    for (var kind : List.of("text", "number", "list", "json", "order")) {
      for (var form : Schemas.json("checks").at("/$defs/" + kind + "/anyOf")) {
        form.path("properties").fieldNames().forEachRemaining(words::add);
      }
    }
    Schemas.json("checks").at("/$defs/time/properties").fieldNames().forEachRemaining(words::add);

    assertThat(words).containsExactlyInAnyOrderElementsOf(Word.keys());
  }

  private static List<String> complaints(Path sample) {
    return complaints(Samples.isChecks(sample) ? "checks" : "lesson", sample);
  }

  private static List<String> complaints(String schema, Path file) {
    var source = Source.of(file).found().orElseThrow();
    return SCHEMAS.complaints(schema, Tree.of(source).found().orElseThrow());
  }

  /** A file that holds itself, or that is no YAML, cannot be turned into JSON. */
  private static boolean isTree(Path sample) {
    var source = Source.of(sample).found().orElseThrow();
    return Tree.of(source).found().isPresent() && !Samples.name(sample).equals("repeats-itself");
  }

  private static Map<String, String> beyondReach() throws IOException {
    var reasons = new TreeMap<String, String>();
    for (var line : Files.readAllLines(Samples.FOLDER.resolve("beyond-the-schema.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split(":", 2);
        reasons.put(parts[0].strip(), parts[1].strip());
      }
    }
    return reasons;
  }
}
