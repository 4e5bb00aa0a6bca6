package io.drydock.gradebook;

import io.drydock.grade.GradeText;
import io.drydock.grade.Mark;
import io.drydock.grade.Rubric;
import io.drydock.grade.Stage;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports say in words, whatever their form. */
final class Lines {
  private Lines() {}

  /** Why a mark is not full, or how it came about: sentences, one for each thing. */
  static List<String> why(Entry entry, Mark mark) {
    var all = new ArrayList<String>();
    entry
        .override(mark)
        .ifPresent(
            set -> all.add("Set by hand to %s: %s".formatted(points(set.points()), set.reason())));
    var said = mark.lost().stream().map(Lines::said).distinct().toList();
    // Two checks of one criterion often fail for one reason, and only one may know what to try.
    said.stream()
        .filter(
            one -> said.stream().noneMatch(other -> !other.equals(one) && other.startsWith(one)))
        .forEach(all::add);
    return all;
  }

  private static String said(Result result) {
    return Stream.of(result.message(), result.help())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What is to be said of a hand-in as a whole: notes, lateness, what is open, the old score. */
  static List<String> notes(Entry entry) {
    var all = new ArrayList<>(entry.grade().notes());
    entry
        .late()
        .ifPresent(
            late ->
                all.add(
                    late.penalty() == 0
                        ? "It came %s late, within the time of grace.".formatted(late.inWords())
                        : "It came %s late: %s are lost."
                            .formatted(late.inWords(), inWords(late.penalty()))));
    if (!entry.grade().decided()) {
      all.add("Some of it could not be looked at. No points are lost for that.");
    }
    entry
        .kept()
        .before()
        .ifPresent(before -> all.add("Graded again: %s before.".formatted(inWords(before))));
    return all;
  }

  /** Whether a student may be told of a mark. */
  static boolean shown(Gradebook book, Mark mark) {
    return book.released() || !mark.criterion().hidden();
  }

  /** The marks that a student may see. */
  static List<Mark> shown(Gradebook book, Entry entry) {
    return entry.grade().marks().stream().filter(mark -> shown(book, mark)).toList();
  }

  /** All lost points in one text, for a cell: only what a student may see. */
  static String feedback(Gradebook book, Entry entry) {
    var marks =
        shown(book, entry).stream()
            .filter(mark -> mark.state() != State.PASSED || entry.override(mark).isPresent())
            .map(
                mark ->
                    "%s (%s of %d): %s"
                        .formatted(
                            mark.criterion().title(),
                            given(mark),
                            mark.criterion().points(),
                            String.join(" ", why(entry, mark))));
    return Stream.concat(notes(entry).stream(), marks).collect(Collectors.joining(" / "));
  }

  /** The points of a mark; a dash where they are open. */
  static String given(Mark mark) {
    return mark.decided() ? points(mark.points()) : "–";
  }

  static String points(double points) {
    return GradeText.points(points);
  }

  private static String inWords(double points) {
    return points(points) + (points == 1 ? " point" : " points");
  }

  static String stage(Rubric rubric, Mark mark) {
    return mark.stage().isEmpty()
        ? rubric.stages().stream()
            .filter(
                stage ->
                    stage.criteria().stream()
                        .anyMatch(each -> each.id().equals(mark.criterion().id())))
            .findFirst()
            .map(Stage::id)
            .orElse(Rubric.HAND_IN)
        : mark.stage();
  }
}
