package io.drydock.grade;

import io.drydock.report.Result.State;
import java.util.Locale;

/** A grade for a person: a line for each criterion, and for each lost point why. */
public final class GradeText {
  private GradeText() {}

  /** One hand-in. */
  public static String of(Grade grade) {
    var text = new StringBuilder();
    text.append(
        "%s: %s of %d points%s%n"
            .formatted(
                Plain.text(grade.handIn().id()),
                points(grade.points()),
                grade.most(),
                grade.decided() ? "" : " so far; some could not be looked at"));
    grade
        .notes()
        .forEach(note -> text.append("  ").append(Plain.text(note)).append(System.lineSeparator()));
    grade.marks().forEach(mark -> text.append(line(mark)));
    return text.toString();
  }

  private static String line(Mark mark) {
    var criterion = mark.criterion();
    var line =
        new StringBuilder(
            "  %-7s %5s of %-3d %s%n"
                .formatted(
                    mark.state().name().toLowerCase(Locale.ROOT),
                    mark.state() == State.UNABLE ? "-" : points(mark.points()),
                    criterion.points(),
                    criterion.title()));
    for (var result : mark.lost()) {
      line.append("          ").append(Plain.text(result.message()));
      if (!result.help().isEmpty()) {
        line.append(' ').append(Plain.text(result.help()));
      }
      line.append(System.lineSeparator());
    }
    return line.toString();
  }

  /** A number of points: without decimals where there are none. */
  public static String points(double points) {
    return points == Math.rint(points)
        ? Long.toString((long) points)
        : String.format(Locale.ROOT, "%.2f", points);
  }
}
