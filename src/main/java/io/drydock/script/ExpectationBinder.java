package io.drydock.script;

import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import io.drydock.check.Notations;
import io.drydock.check.Subject;
import io.drydock.check.Subject.Property;
import java.util.Optional;

/** Reads what is expected of one property of a subject. */
final class ExpectationBinder {
  private ExpectationBinder() {}

  static Optional<Expectation> bind(Subject subject, Property property, Value value) {
    return matcher(subject, property, value).map(m -> new Expectation(property.name(), m));
  }

  private static Optional<Matcher> matcher(Subject subject, Property property, Value value) {
    var notation = Notations.of(subject, property.name());
    return switch (property.kind()) {
      case MAP -> MapMatcher.bind(value, property, notation);
      case MOUNTS -> MountsMatcher.bind(value, notation);
      case FILES -> FilesMatcher.bind(value, subject != Subject.VOLUME, notation);
      case TEXT, REFERENCE, NUMBER, BOOLEAN, SIZE, TIME, LIST, JSON, ORDER ->
          MatcherBinder.bind(value, property.kind(), notation);
    };
  }
}
