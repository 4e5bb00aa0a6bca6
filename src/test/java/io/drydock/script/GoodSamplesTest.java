package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import io.drydock.check.Subject;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoodSamplesTest {

  static List<Path> samples() {
    return Samples.good();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aGoodSampleHasNoProblems(Path sample) {
    assertThat(Samples.read(sample).problems().stream().map(Problem::render)).isEmpty();
  }

  @Test
  void everyKindOfCheckHasASample() {
    assertThat(checks().<Object>map(Object::getClass).distinct()).containsAll(kindsOf(Check.class));
  }

  @Test
  void everyMatcherHasASample() {
    assertThat(
            expectations()
                .flatMap(e -> within(e.matcher()))
                .<Object>map(Object::getClass)
                .distinct())
        .containsAll(kindsOf(Matcher.class));
  }

  @Test
  void everyPropertyOfEverySubjectHasASample() {
    var expected =
        Arrays.stream(Subject.values())
            .flatMap(
                subject ->
                    subject.properties().stream()
                        .filter(Subject.Property::judged)
                        .map(property -> subject.key() + "." + property.name()));
    var used =
        subjected()
            .flatMap(
                check ->
                    check.expect().stream().map(e -> check.subject().key() + "." + e.property()));

    assertThat(used.distinct()).containsAll(expected.toList());
  }

  @Test
  void everyKindOfStepAndQuestionHasASample() {
    assertThat(steps().<Object>map(Object::getClass).distinct()).containsAll(kindsOf(Step.class));
    assertThat(
            steps()
                .filter(Step.Quiz.class::isInstance)
                .map(step -> (Object) ((Step.Quiz) step).question().getClass())
                .distinct())
        .containsAll(kindsOf(Question.class));
  }

  @Test
  void everyCapabilityHasASample() {
    assertThat(lessons().flatMap(lesson -> lesson.needs().stream()).distinct())
        .contains(Capability.values());
  }

  @Test
  void everyOptionOfAChecksEvaluationHasASample() {
    assertThat(subjected().map(Check.Subjected::options))
        .anyMatch(options -> options.within().isPresent())
        .anyMatch(options -> options.since().isPresent())
        .anyMatch(options -> options.saveAs().isPresent());
  }

  /** The concrete records below a sealed type. */
  private static List<Class<?>> kindsOf(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(t -> kindsOf(t).stream()).toList()
        : List.of(type);
  }

  private static Stream<Lesson> lessons() {
    return Samples.good().stream()
        .filter(sample -> !Samples.isChecks(sample))
        .map(sample -> (Lesson) Samples.read(sample).found().orElseThrow());
  }

  private static Stream<Step> steps() {
    return lessons().flatMap(lesson -> lesson.steps().stream());
  }

  private static Stream<Check> checks() {
    var inFiles =
        Samples.good().stream()
            .filter(Samples::isChecks)
            .flatMap(s -> ((CheckFile) Samples.read(s).found().orElseThrow()).checks().stream());
    var inLessons = lessons().flatMap(l -> l.tasks().stream()).flatMap(t -> t.check().stream());
    return Stream.concat(inFiles, inLessons).flatMap(GoodSamplesTest::within);
  }

  private static Stream<Check.Subjected> subjected() {
    return checks().filter(Check.Subjected.class::isInstance).map(Check.Subjected.class::cast);
  }

  private static Stream<Expectation> expectations() {
    return subjected().flatMap(check -> check.expect().stream());
  }

  private static Stream<Check> within(Check check) {
    var inner =
        switch (check) {
          case Check.Subjected _ -> Stream.<Check>of();
          case Check.AnyOf(var branches, _, _) -> branches.stream().flatMap(List::stream);
          case Check.Not(var checks, _, _) -> checks.stream();
        };
    return Stream.concat(Stream.of(check), inner.flatMap(GoodSamplesTest::within));
  }

  private static Stream<Matcher> within(Matcher matcher) {
    var inner =
        switch (matcher) {
          case Matcher.Length(var m) -> Stream.of(m);
          case Matcher.Every(var m) -> Stream.of(m);
          case Matcher.Some(var m) -> Stream.of(m);
          case Matcher.Negated(var m) -> Stream.of(m);
          case Matcher.AllOf(var all) -> all.stream();
          case Matcher.Entries(var all) -> all.values().stream();
          case Matcher.Structured(_, var all) -> all.values().stream();
          case Matcher _ -> Stream.<Matcher>of();
        };
    return Stream.concat(Stream.of(matcher), inner.flatMap(GoodSamplesTest::within));
  }
}
