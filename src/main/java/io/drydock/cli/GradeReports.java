package io.drydock.cli;

import io.drydock.gradebook.Form;
import io.drydock.gradebook.Gradebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that take the grades of a class, beside what a person reads meanwhile. */
record GradeReports(List<GradeReports.Wanted> all) {
  /** One of them. */
  record Wanted(Form form, Path place) {}

  static GradeReports of(Map<String, Path> wanted, Path directory) {
    return new GradeReports(
        wanted.entrySet().stream()
            .map(each -> wanted(each.getKey(), each.getValue(), directory))
            .sorted(Comparator.comparing(Wanted::form))
            .toList());
  }

  /** Better known before a long grading than after. */
  private static Wanted wanted(String name, Path file, Path directory) {
    var form =
        Form.named(name)
            .orElseThrow(
                () ->
                    new UserError(
                        "--report %s=%s: there is no format `%s`.".formatted(name, file, name),
                        "Try one of " + names() + "."));
    var place = directory.resolve(file).toAbsolutePath().normalize();
    if (place.getParent() == null || !Files.isDirectory(place.getParent())) {
      throw new UserError(
          "--report %s=%s: its folder is not there.".formatted(name, file),
          "Try `mkdir -p` with that folder first.");
    }
    return new Wanted(form, place);
  }

  private static String names() {
    return Arrays.stream(Form.values()).map(Form::toString).collect(Collectors.joining(", "));
  }

  void write(Gradebook book) {
    for (var each : all) {
      try {
        each.form().render(book, each.place()).write(each.place());
      } catch (IOException e) {
        throw new UserError(
            "The report %s could not be written: %s.".formatted(each.place(), e.getMessage()),
            "Try another place; the grades are kept, so the same command is quick now.");
      }
    }
  }
}
