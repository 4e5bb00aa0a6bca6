package io.drydock.gradebook;

import io.drydock.check.Cause;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.grade.Criterion;
import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.grade.Mark;
import io.drydock.grade.Plain;
import io.drydock.report.Result;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A grade without anything that steers a terminal, reads otherwise than it is written, or tells of
 * this machine: what may be kept and shown. Only the number of points and the states stay as they
 * are.
 */
final class Clean {
  /** The folder in which a hand-in was looked at is gone, and its name differs each time. */
  private static final Pattern WORK =
      Pattern.compile("(?:/[^\\s/`\"'“”]+)*/drydock-work-[^\\s/`\"'“”:,;)]*(/hand-in)?");

  private Clean() {}

  static Grade grade(Grade grade) {
    var handIn = new HandIn(text(grade.handIn().id()), grade.handIn().path());
    return new Grade(
        handIn,
        grade.marks().stream().map(Clean::mark).toList(),
        grade.notes().stream().map(Clean::text).toList(),
        Duration.ZERO);
  }

  /** A text in one line. */
  static String text(String raw) {
    return Plain.text(
        WORK.matcher(raw).replaceAll(found -> found.group(1) == null ? "work" : "hand-in"));
  }

  private static Mark mark(Mark mark) {
    var own = mark.criterion();
    var criterion =
        new Criterion(
            own.id(),
            text(own.title()),
            own.points(),
            List.of(),
            own.after(),
            own.partial(),
            own.hidden(),
            own.extra());
    return new Mark(
        mark.stage(),
        criterion,
        mark.state(),
        mark.points(),
        mark.lost().stream().map(Clean::result).toList());
  }

  private static Result result(Result result) {
    return new Result(
        text(result.suite()),
        text(result.name()),
        result.state(),
        result.mismatches().stream().map(Clean::mismatch).toList(),
        result.cause().map(each -> new Cause(each.id(), text(each.says()), text(each.help()))),
        text(result.message()),
        text(result.help()));
  }

  private static Mismatch mismatch(Mismatch each) {
    return new Mismatch(text(each.property()), text(each.expected()), text(each.actual()));
  }
}
