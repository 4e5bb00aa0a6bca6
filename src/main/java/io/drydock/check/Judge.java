package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.check.Verdict.Passed;
import io.drydock.check.Verdict.Skipped;
import io.drydock.check.Verdict.Unable;
import io.drydock.docker.EngineException;
import io.drydock.docker.RegistryException;
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
   */
  public static List<Verdict> judgeAll(List<Check> checks, Evidence evidence) {
    var verdicts = new ArrayList<Verdict>();
    var variables = evidence.setting().variables();
    for (var check : checks) {
      var verdict = judge(new Resolution(variables).resolve(check), evidence, check);
      variables = variables.with(verdict.saved());
      verdicts.add(verdict);
    }
    return List.copyOf(verdicts);
  }

  /** The verdict of one check. */
  public static Verdict judge(Check check, Evidence evidence) {
    return judge(new Resolution(evidence.setting().variables()).resolve(check), evidence, check);
  }

  private static Verdict judge(Check resolved, Evidence evidence, Check asWritten) {
    var title = Titles.of(resolved);
    try {
      var finding = finding(resolved, evidence);
      return new Verdict(asWritten, title, finding.outcome(), saved(resolved, finding));
    } catch (EngineException e) {
      return new Verdict(asWritten, title, new Unable(e.getMessage(), help(e)), Map.of());
    } catch (RegistryException e) {
      return new Verdict(asWritten, title, new Unable(e.getMessage(), help(e)), Map.of());
    } catch (TimedText.Endless e) {
      return new Verdict(
          asWritten,
          title,
          new Unable(e.getMessage(), "Try to tell the lesson's author."),
          Map.of());
    }
  }

  private static Map<String, String> saved(Check check, Finding finding) {
    var saved = new HashMap<String, String>();
    if (check instanceof Check.Subjected subjected && finding.outcome() instanceof Passed) {
      subjected.options().saveAs().ifPresent(name -> saved.put(name, finding.value()));
    }
    return saved;
  }

  private static Finding finding(Check check, Evidence evidence) {
    if (evidence.setting().trust() == Evidence.Trust.NONE) {
      var refusal = Outside.refusal(check);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
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
      case Check.AnyOf anyOf -> anyOf(anyOf, evidence);
      case Check.Not not -> not(not, evidence);
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
        case Passed _, Skipped _ -> {}
      }
    }
    var title = verdicts.getFirst().title();
    return Finding.failed(
        List.of(new Mismatch("not", "not: " + title, title)),
        Optional.of(new Cause("not.still-so", "This is still so: " + title + ".", "")));
  }

  private static String help(EngineException e) {
    return switch (e.reason()) {
      case UNREACHABLE ->
          "Try `docker version` to see whether the engine runs, or `drydock doctor`.";
      case TIMEOUT -> "Try again in a moment: the engine is busy, or it hangs.";
      case REFUSED, UNREADABLE -> "Try `drydock doctor`.";
    };
  }

  private static String help(RegistryException e) {
    return e.denied()
        ? "Try `docker login` for that registry first."
        : "Try again in a moment, or `drydock doctor`.";
  }
}
