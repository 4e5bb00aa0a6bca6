package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Mismatch;
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
   * Where one should have kept a value and did not pass, those that use it are skipped.
   */
  public static List<Verdict> judgeAll(List<Check> checks, Evidence evidence) {
    var verdicts = new ArrayList<Verdict>();
    var variables = evidence.setting().variables();
    var owed = new HashMap<String, String>();
    for (var check : checks) {
      var resolved = new Resolution(variables).resolve(check);
      var verdict =
          skipped(check, resolved, owed).orElseGet(() -> judge(resolved, evidence, check));
      variables = variables.with(verdict.saved());
      if (!verdict.passed()) {
        savedName(check).ifPresent(name -> owed.put(name, verdict.title()));
      }
      verdicts.add(verdict);
    }
    return List.copyOf(verdicts);
  }

  /** The verdict of one check. */
  public static Verdict judge(Check check, Evidence evidence) {
    return judge(new Resolution(evidence.setting().variables()).resolve(check), evidence, check);
  }

  /** A name that has a value from an earlier time stands in no resolved check. */
  private static Optional<Verdict> skipped(
      Check asWritten, Check resolved, Map<String, String> owed) {
    return owed.isEmpty()
        ? Optional.empty()
        : Resolution.namesIn(resolved).stream()
            .filter(owed::containsKey)
            .findFirst()
            .map(
                name ->
                    new Skipped(
                        "It needs `%s`, which comes from what is not so yet: %s."
                            .formatted(name, owed.get(name))))
            .map(skipped -> new Verdict(asWritten, Titles.of(resolved), skipped, Map.of()));
  }

  private static Optional<String> savedName(Check check) {
    return check instanceof Check.Subjected subjected
        ? subjected.options().saveAs()
        : Optional.empty();
  }

  /** Whatever goes wrong in one check is that check's alone. */
  private static Verdict judge(Check resolved, Evidence evidence, Check asWritten) {
    var title = Titles.of(resolved);
    try {
      var finding = finding(resolved, evidence);
      return new Verdict(asWritten, title, finding.outcome(), saved(resolved, finding));
    } catch (RuntimeException e) {
      return new Verdict(asWritten, title, Trouble.of(e), Map.of());
    }
  }

  private static Map<String, String> saved(Check check, Finding finding) {
    return finding.outcome() instanceof Passed
        ? savedName(check).map(name -> Map.of(name, finding.value())).orElse(Map.of())
        : Map.of();
  }

  private static Finding finding(Check check, Evidence evidence) {
    return switch (check) {
      case Check.Subjected subjected -> {
        var trust = evidence.setting().trust();
        var refusal =
            subjected.traits().outside().stream()
                .flatMap(outside -> Reach.refusal(outside, trust).stream())
                .findFirst();
        yield refusal.orElseGet(() -> subjectFinding(subjected, evidence));
      }
      case Check.AnyOf anyOf -> anyOf(anyOf, evidence);
      case Check.Not not -> not(not, evidence);
    };
  }

  private static Finding subjectFinding(Check.Subjected check, Evidence evidence) {
    return switch (check) {
      case Check.Image image -> ImageJudge.judge(image, evidence);
      case Check.Container container -> ContainerJudge.judge(container, evidence);
      case Check.Volume volume -> VolumeJudge.judge(volume, evidence);
      case Check.Network network -> NetworkJudge.judge(network, evidence);
      case Check.Registry registry -> RegistryJudge.judge(registry, evidence);
      case Check.Http http -> HttpJudge.judge(http, evidence);
      case Check.File file -> FileJudge.judge(file, evidence);
      case Check.Dockerfile dockerfile -> DockerfileJudge.judge(dockerfile, evidence);
      case Check.Ran ran -> RanJudge.judge(ran, evidence);
      case Check.Login login -> LoginJudge.judge(login, evidence);
      case Check.Engine engine -> EngineJudge.judge(engine, evidence);
      case Check.Exec exec -> ExecJudge.judge(exec, evidence);
      case Check.Run run -> RunJudge.judge(run, evidence);
    };
  }

  /** The branch that is nearest to passing speaks where none passes. */
  private static Finding anyOf(Check.AnyOf check, Evidence evidence) {
    List<Verdict> nearest = null;
    for (var branch : check.branches()) {
      var verdicts = judgeAll(branch, evidence);
      if (verdicts.stream().allMatch(Verdict::passed)) {
        return Finding.passed("");
      }
      if (nearest == null || failures(verdicts) < failures(nearest)) {
        nearest = verdicts;
      }
    }
    return new Finding(firstFailure(nearest).outcome(), "");
  }

  private static long failures(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> !v.passed()).count();
  }

  private static Verdict firstFailure(List<Verdict> verdicts) {
    return verdicts.stream().filter(v -> !v.passed()).findFirst().orElseThrow();
  }

  private static Finding not(Check.Not check, Evidence evidence) {
    var verdicts = judgeAll(check.checks(), evidence);
    for (var verdict : verdicts) {
      switch (verdict.outcome()) {
        case Failed _ -> {
          return Finding.passed("");
        }
        case Unable unable -> {
          return new Finding(unable, "");
        }
        // What is skipped stands behind one that has failed or was unable.
        case Passed _, Skipped _ -> {}
      }
    }
    var title = verdicts.getFirst().title();
    return Finding.failed(
        List.of(new Mismatch("not", "not: " + title, title)),
        Optional.of(new Cause("not.still-so", "This is still so: " + title + ".", "")));
  }
}
