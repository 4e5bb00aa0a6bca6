package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.check.Verdict.Outcome;
import io.drydock.check.Verdict.Passed;
import io.drydock.check.Verdict.Skipped;
import io.drydock.check.Verdict.Unable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns checks and evidence into verdicts: once, without waiting for {@code within}. */
public final class Judge {
  private Judge() {}

  /**
   * The verdicts of all checks, in their order. Values kept by one are variables of those after it.
   * A check that needs a value which nobody has kept is skipped.
   */
  public static List<Verdict> judgeAll(List<Check> checks, Evidence evidence) {
    return judgeAll(checks, evidence, evidence.setting().variables());
  }

  /** The verdict of one check. */
  public static Verdict judge(Check check, Evidence evidence) {
    return judge(check, evidence, evidence.setting().variables());
  }

  private static List<Verdict> judgeAll(
      List<Check> checks, Evidence evidence, Variables variables) {
    var verdicts = new ArrayList<Verdict>();
    var known = variables;
    for (var check : checks) {
      var verdict = judge(check, evidence, known);
      known = known.with(verdict.saved());
      verdicts.add(verdict);
    }
    return List.copyOf(verdicts);
  }

  /** Whatever goes wrong in one check is that check's alone. */
  private static Verdict judge(Check check, Evidence evidence, Variables variables) {
    var resolved = new Resolution(variables).resolve(check);
    var title = Titles.of(resolved);
    try {
      return switch (check) {
        case Check.Subjected subjected -> {
          var ready = (Check.Subjected) resolved;
          evidence.kept().take();
          var finding =
              refused(ready, evidence.setting().trust())
                  .or(() -> unbound(subjected, variables))
                  .orElseGet(() -> finding(ready, evidence));
          yield new Verdict(
              check, title, finding.outcome(), saved(subjected, finding, evidence.kept()));
        }
        case Check.AnyOf anyOf -> anyOf(anyOf, title, evidence, variables);
        case Check.Not not -> {
          var verdicts = judgeAll(not.inside(), evidence, variables);
          yield new Verdict(check, title, not(verdicts), Map.of());
        }
      };
    } catch (RuntimeException e) {
      return new Verdict(check, title, Trouble.of(e), Map.of());
    }
  }

  /** Skipped where a value is missing that another check, or another step, should have kept. */
  private static Optional<Finding> unbound(Check.Subjected check, Variables variables) {
    return Resolution.namesIn(check).stream()
        .filter(name -> !variables.values().containsKey(name))
        .findFirst()
        .map(name -> new Skipped("It needs `" + name + "`, which has no value yet."))
        .map(skipped -> new Finding(skipped, ""));
  }

  private static Map<String, String> saved(
      Check.Subjected check, Finding finding, KeptValues kept) {
    var saved = new HashMap<>(kept.take());
    check.options().saveAs().ifPresent(name -> saved.put(name, finding.value()));
    return finding.outcome() instanceof Passed ? Map.copyOf(saved) : Map.of();
  }

  private static Optional<Finding> refused(Check.Subjected check, Evidence.Trust trust) {
    return check.traits().outside().stream()
        .flatMap(outside -> Refusal.of(outside, trust).stream())
        .findFirst();
  }

  private static Finding finding(Check.Subjected check, Evidence evidence) {
    return switch (check) {
      case Check.Image image -> ImageJudge.judge(image, evidence);
      case Check.Container container -> ContainerJudge.judge(container, evidence);
      case Check.Volume volume -> VolumeJudge.judge(volume, evidence);
      case Check.Network network -> NetworkJudge.judge(network, evidence);
      case Check.Compose compose -> ComposeJudge.judge(compose, evidence);
      case Check.Registry registry -> RegistryJudge.judge(registry, evidence);
      case Check.Http http -> HttpJudge.judge(http, evidence);
      case Check.File file -> FileJudge.judge(file, evidence);
      case Check.Dockerfile dockerfile -> DockerfileJudge.judge(dockerfile, evidence);
      case Check.Ran ran -> RanJudge.judge(ran, evidence);
      case Check.Login login -> LoginJudge.judge(login, evidence);
      case Check.Engine engine -> EngineJudge.judge(engine, evidence);
      case Check.Exec exec -> ExecJudge.judge(exec, evidence);
      case Check.OneOff oneOff -> OneOffJudge.judge(oneOff, evidence);
      case Check.Run run -> RunJudge.judge(run, evidence);
    };
  }

  /** The branch that is nearest to passing speaks where none passes. */
  private static Verdict anyOf(
      Check.AnyOf check, String title, Evidence evidence, Variables variables) {
    List<Verdict> nearest = null;
    for (var branch : check.branches()) {
      var verdicts = judgeAll(branch, evidence, variables);
      if (verdicts.stream().allMatch(Verdict::passed)) {
        var saved = new HashMap<String, String>();
        verdicts.forEach(verdict -> saved.putAll(verdict.saved()));
        return new Verdict(check, title, new Passed(), saved);
      }
      if (nearest == null || failures(verdicts) < failures(nearest)) {
        nearest = verdicts;
      }
    }
    return new Verdict(check, title, firstFailure(nearest).outcome(), Map.of());
  }

  private static long failures(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> !v.passed()).count();
  }

  private static Verdict firstFailure(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> !v.passed()).findFirst().orElseThrow();
  }

  private static Outcome not(List<Verdict> verdicts) {
    for (var verdict : verdicts) {
      switch (verdict.outcome()) {
        case Failed _ -> {
          return new Passed();
        }
        case Unable _, Skipped _ -> {
          return verdict.outcome();
        }
        case Passed _ -> {}
      }
    }
    var title = verdicts.getFirst().title();
    return new Failed(
        List.of(new Mismatch("not", "not: " + title, title)),
        Optional.of(new Cause("not.still-so", "This is still so: " + title + ".", "")));
  }
}
