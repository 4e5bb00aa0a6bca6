package io.drydock.gradebook;

import io.drydock.grade.Criterion;
import io.drydock.grade.Grade;
import io.drydock.grade.Mark;
import io.drydock.grade.Rubric;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a hand-in is graded again, and what becomes of the grade that it had. */
final class Regrade {
  private Regrade() {}

  /** Whether a kept grade is still the hand-in's, and nobody asks for another one. */
  static boolean stays(Kept kept, Stamp now, Again again) {
    if (!kept.grade().decided() || again.means(kept.grade().handIn().id())) {
      return false;
    }
    return again.narrow() ? kept.sameHandIn(now) : kept.stamp().equals(now);
  }

  /** The new grade, with what the old one has that still counts. */
  static Kept merge(Rubric rubric, Optional<Kept> earlier, Kept next, Again again) {
    var old = earlier.filter(kept -> kept.sameHandIn(next.stamp()));
    if (old.isEmpty()) {
      return next;
    }
    boolean onlySome = !again.all() && !again.criteria().isEmpty() && old.get().grade().decided();
    var grade =
        onlySome
            ? onlySome(rubric, old.get().grade(), next.grade(), again.criteria())
            : next.grade();
    boolean other = old.get().grade().points() != grade.points();
    return new Kept(
        grade,
        next.stamp(),
        old.get().came().or(next::came),
        other ? Optional.of(old.get().grade().points()) : old.get().before());
  }

  /** New marks for some criteria and what waits for them; all others keep theirs. */
  private static Grade onlySome(Rubric rubric, Grade old, Grade next, Set<String> criteria) {
    var fresh = waiting(rubric, criteria);
    var kept =
        old.marks().stream()
            .collect(Collectors.toMap(mark -> mark.criterion().id(), Function.identity()));
    var marks =
        next.marks().stream()
            .map(
                mark ->
                    fresh.contains(mark.criterion().id())
                        ? mark
                        : stillFits(kept.get(mark.criterion().id()), mark))
            .toList();
    return new Grade(next.handIn(), marks, next.notes(), next.took());
  }

  /** A criterion that is worth something else now is judged anew. */
  private static Mark stillFits(Mark old, Mark next) {
    return old != null && old.criterion().points() == next.criterion().points() ? old : next;
  }

  /** These criteria, and all that can only be looked at after them. */
  private static Set<String> waiting(Rubric rubric, Set<String> criteria) {
    var all = new HashSet<>(criteria);
    for (var stage : rubric.stages()) {
      boolean whole = stage.after().stream().anyMatch(all::contains);
      for (Criterion each : stage.criteria()) {
        if (whole || each.after().stream().anyMatch(all::contains)) {
          all.add(each.id());
        }
      }
    }
    return all;
  }
}
