package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Step;
import io.drydock.session.Event.Reason;
import io.drydock.session.StepState.Status;
import io.drydock.session.StepState.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows when a task was judged. */
final class ToldVerdicts {
  private ToldVerdicts() {}

  static Change apply(Session session, Step.Task task, Event.Judged judged) {
    var before = session.state(task.id());
    var verdicts = judged.verdicts();
    boolean all = !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
    var worthShowing =
        switch (judged.reason()) {
          case ASKED -> verdicts;
          case OPENED -> List.<Verdict>of();
          case COMMAND -> before.passed() ? List.<Verdict>of() : news(before, verdicts);
          // What comes before the first look, such as an image that the lesson fetches, is no try.
          case ENGINE ->
              before.passed() || before.verdicts().isEmpty()
                  ? List.<Verdict>of()
                  : changed(before.verdicts(), verdicts);
        };
    var outputs = new ArrayList<Output>();
    if (!worthShowing.isEmpty()) {
      outputs.add(shown(worthShowing, verdicts));
    }
    var after = before.with(verdicts).with(word(before, judged.reason(), !worthShowing.isEmpty()));
    var next = session.with(task.id(), after);
    if (all && !before.passed()) {
      next = next.with(task.id(), after.with(Status.PASSED)).saving(verdicts);
      outputs.add(new Output.Note(task.id(), Happening.PASSED, savedBy(verdicts)));
      outputs.add(new Output.TaskPassed(task, judged.reason() == Reason.OPENED));
      task.after().ifPresent(text -> outputs.add(new Output.ShowText(text)));
    }
    return new Change(next, outputs);
  }

  private static Word word(StepState before, Reason reason, boolean spoken) {
    if (spoken) {
      return Word.TOLD;
    }
    return reason == Reason.OPENED ? Word.NOTHING : before.word();
  }

  /**
   * Where a try has changed nothing, it is said what is missing; the next time, that it still is.
   */
  static Change rested(Session session, Step.Task task) {
    var state = session.state(task.id());
    var open = state.verdicts().stream().filter(verdict -> !verdict.passed()).findFirst();
    if (open.isEmpty()) {
      return new Change(session, List.of());
    }
    return switch (state.word()) {
      case NOTHING, TOLD, STILL_OPEN -> new Change(session, List.of());
      case VERDICTS_DUE ->
          new Change(
              session.with(task.id(), state.with(Word.TOLD)),
              List.of(shown(state.verdicts(), state.verdicts())));
      case REMINDER_DUE ->
          new Change(
              session.with(task.id(), state.with(Word.STILL_OPEN)),
              List.of(new Output.StillOpen(open.get().title())));
    };
  }

  private static Output shown(List<Verdict> some, List<Verdict> all) {
    int passed = (int) all.stream().filter(Verdict::passed).count();
    return new Output.ShowVerdicts(some, passed, all.size(), nearest(all));
  }

  /** The task passes, or counts as skipped where its solution did not do what it should. */
  static Change solved(Session session, Event.Solved solved) {
    var step = solved.step();
    var before = session.state(step);
    var verdicts = solved.verdicts();
    boolean all = !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
    var outputs = new ArrayList<Output>();
    outputs.add(new Output.Note(step, Happening.SOLUTION, Map.of()));
    var after = before.with(verdicts).withSolution();
    if (all && !before.passed()) {
      outputs.add(new Output.Note(step, Happening.PASSED, savedBy(verdicts)));
      return new Change(session.with(step, after.with(Status.PASSED)).saving(verdicts), outputs);
    }
    if (!all && !before.passed()) {
      outputs.add(new Output.Note(step, Happening.SKIPPED, Map.of()));
      after = after.with(Status.SKIPPED);
    }
    return new Change(session.with(step, after), outputs);
  }

  /** Who has not tried yet, and looks around first, is not told what is missing. */
  private static List<Verdict> news(StepState before, List<Verdict> now) {
    return before.verdicts().isEmpty() && before.tries() == 0
        ? now.stream().filter(Verdict::passed).toList()
        : changed(before.verdicts(), now);
  }

  /** Those whose outcome tells something else than it did; without earlier ones, all. */
  private static List<Verdict> changed(List<Verdict> before, List<Verdict> now) {
    if (before.size() != now.size()) {
      return now;
    }
    var changed = new ArrayList<Verdict>();
    for (int i = 0; i < now.size(); i++) {
      if (isNews(before.get(i).outcome(), now.get(i).outcome())) {
        changed.add(now.get(i));
      }
    }
    return changed;
  }

  /** A reason that is gone, or that only says what was seen last, is no news. */
  private static boolean isNews(Verdict.Outcome before, Verdict.Outcome now) {
    boolean sameMiss =
        before instanceof Verdict.Failed was
            && now instanceof Verdict.Failed is
            && is.mismatches().equals(was.mismatches())
            && is.cause().filter(cause -> !cause.isRemark()).isEmpty();
    return !sameMiss && !now.equals(before);
  }

  /**
   * The first that tells something: why it is so, or what it found in place of what was expected.
   */
  private static Optional<Verdict> nearest(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> v.outcome() instanceof Verdict.Failed failed && tells(failed))
        .findFirst()
        .or(() -> verdicts.stream().filter(v -> v.outcome() instanceof Verdict.Failed).findFirst())
        .or(() -> verdicts.stream().filter(Verdict::undecided).findFirst());
  }

  private static boolean tells(Verdict.Failed failed) {
    return failed.cause().isPresent()
        || failed.mismatches().stream().anyMatch(mismatch -> !mismatch.property().equals("exists"));
  }

  private static Map<String, String> savedBy(List<Verdict> verdicts) {
    var saved = new LinkedHashMap<String, String>();
    for (var verdict : verdicts) {
      verdict.saved().forEach((name, value) -> saved.put("save." + name, value));
    }
    return saved;
  }
}
