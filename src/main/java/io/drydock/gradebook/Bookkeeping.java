package io.drydock.gradebook;

import io.drydock.grade.Grade;
import io.drydock.grade.LateRule;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Mark;
import io.drydock.grade.Rubric;
import io.drydock.report.Result.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts grades, roster, overrides and late rule together.
 *
 * @param due when hand-ins were to be there, where the call of the grader says so
 */
public record Bookkeeping(
    Rubric rubric, Roster roster, List<ManualOverride> overrides, Optional<Instant> due) {

  /**
   * The lines of a gradebook.
   *
   * @param remarks what a person should look at, in sentences
   */
  public record Sheet(List<Row> rows, List<String> remarks) {}

  /** A line for each student of the roster, then one for each hand-in that it does not list. */
  public Sheet sheet(List<Kept> grades) {
    var remarks = new ArrayList<String>();
    var owned = new HashMap<String, Kept>();
    var strangers = new ArrayList<Kept>();
    for (var kept : grades) {
      var id = kept.grade().handIn().id();
      var owner = roster.owner(id);
      if (owner.isEmpty() || owned.putIfAbsent(owner.get().id(), kept) != null) {
        strangers.add(kept);
        if (!roster.equals(Roster.NONE)) {
          remarks.add(remark(id, owner));
        }
      }
    }
    var rows = new ArrayList<Row>();
    for (var student : roster.students()) {
      var kept = Optional.ofNullable(owned.get(student.id()));
      rows.add(
          new Row(
              kept.map(each -> each.grade().handIn().id()).orElse(student.id()),
              Optional.of(student),
              kept.map(each -> entry(each, Optional.of(student)))));
    }
    strangers.forEach(
        kept ->
            rows.add(
                new Row(
                    kept.grade().handIn().id(),
                    Optional.empty(),
                    Optional.of(entry(kept, Optional.empty())))));
    remarks.addAll(unknownOverrides(rows));
    return new Sheet(List.copyOf(rows), List.copyOf(remarks));
  }

  private static String remark(String id, Optional<Student> owner) {
    return owner
        .map(
            student ->
                "The hand-in `%s` is a second one of `%s`; it stands at the end."
                    .formatted(id, student.id()))
        .orElse("The hand-in `%s` is nobody's on the roster; it stands at the end.".formatted(id));
  }

  private List<String> unknownOverrides(List<Row> rows) {
    var ids = new HashSet<String>();
    rows.forEach(row -> row.entry().ifPresent(_ -> ids.addAll(names(row))));
    return overrides.stream()
        .map(ManualOverride::handIn)
        .filter(id -> !ids.contains(id))
        .distinct()
        .map("An override is for `%s`, of whom there is no hand-in here."::formatted)
        .toList();
  }

  private static List<String> names(Row row) {
    return row.student().map(student -> List.of(row.id(), student.id())).orElse(List.of(row.id()));
  }

  private Entry entry(Kept kept, Optional<Student> student) {
    var grade = kept.grade();
    var own =
        overrides.stream()
            .filter(
                each ->
                    each.handIn().equals(grade.handIn().id())
                        || student.map(Student::id).equals(Optional.of(each.handIn())))
            .map(Bookkeeping::clean)
            .collect(Collectors.toMap(ManualOverride::criterion, Function.identity(), (a, _) -> a));
    return new Entry(kept, set(grade, own), own, late(kept, student));
  }

  private static ManualOverride clean(ManualOverride each) {
    return new ManualOverride(
        each.handIn(), each.criterion(), each.points(), Clean.text(each.reason()));
  }

  private static Grade set(Grade grade, Map<String, ManualOverride> overrides) {
    var marks =
        grade.marks().stream()
            .map(
                mark ->
                    overrides.containsKey(mark.criterion().id())
                        ? set(mark, overrides.get(mark.criterion().id()).points())
                        : mark)
            .toList();
    return new Grade(grade.handIn(), marks, grade.notes(), grade.took());
  }

  private static Mark set(Mark mark, double points) {
    var state = points >= mark.criterion().points() ? State.PASSED : State.FAILED;
    return new Mark(mark.stage(), mark.criterion(), state, points, mark.results());
  }

  private Optional<Lateness> late(Kept kept, Optional<Student> student) {
    var rule = rubric.late();
    var came = student.flatMap(Student::came).or(kept::came);
    var wanted = student.flatMap(Student::due).or(() -> due).or(() -> rule.flatMap(LateRule::due));
    if (rule.isEmpty() || came.isEmpty() || wanted.isEmpty()) {
      return Optional.empty();
    }
    var by = Duration.between(wanted.get(), came.get());
    return by.isPositive()
        ? Optional.of(new Lateness(by, rule.get().penalty(by, rubric.most())))
        : Optional.empty();
  }
}
