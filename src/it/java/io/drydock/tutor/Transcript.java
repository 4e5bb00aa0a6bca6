package io.drydock.tutor;

import io.drydock.check.Verdict;
import io.drydock.session.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a learner reads of the tutor, as plain text; every question is answered with yes. */
final class Transcript implements Voice, Listener {
  private final List<String> lines = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  /** Forgets what was said so far. */
  synchronized void clear() {
    lines.clear();
    reasons.clear();
  }

  /** What was said since. */
  synchronized String text() {
    return String.join("\n", lines);
  }

  /** What of it says why something is not so: causes and advice, no titles. */
  synchronized String reasons() {
    return String.join("\n", reasons);
  }

  private synchronized void add(String line) {
    lines.add(line);
  }

  private synchronized void explain(String line) {
    reasons.add(line);
    lines.add(line);
  }

  @Override
  public void hear(News news) {
    switch (news) {
      case News.Told(Output.ShowVerdicts shown) -> verdicts(shown);
      case News.Told(Output.ShowText(var text)) -> add(text);
      case News.Told(Output.StillOpen(var title)) -> add("Still open: " + title);
      case News.Told(Output.Say(var text)) -> add(text);
      case News.TaskPassed _ -> add("Passed.");
      default -> {}
    }
  }

  private void verdicts(Output.ShowVerdicts shown) {
    for (var verdict : shown.verdicts()) {
      add((verdict.passed() ? "✓ " : "✗ ") + verdict.title());
    }
    shown.nearest().ifPresent(this::why);
  }

  private void why(Verdict verdict) {
    switch (verdict.outcome()) {
      case Verdict.Failed failed -> {
        for (var mismatch : failed.mismatches()) {
          add(
              "  %s: expected %s, found %s"
                  .formatted(mismatch.property(), mismatch.expected(), mismatch.actual()));
        }
        failed.cause().ifPresent(cause -> explain("  " + cause.says() + " " + cause.help()));
      }
      case Verdict.Unable unable -> explain("  unable: " + unable.what() + " " + unable.help());
      case Verdict.Skipped skipped -> add("  skipped: " + skipped.reason());
      case Verdict.Passed _ -> {}
    }
  }

  @Override
  public void say(String text) {
    explain(text);
  }

  @Override
  public void quiet(String text) {
    add(text);
  }

  @Override
  public void quietFirst(String text) {
    add(text);
  }

  @Override
  public void adviseFirst(String means, String help) {
    explain(means + " " + help);
  }

  @Override
  public void hold() {}

  @Override
  public void release() {}

  @Override
  public void freshLine() {}

  @Override
  public Optional<Boolean> ask(String question, boolean usual) {
    return Optional.of(true);
  }

  @Override
  public void standingChanged() {}
}
