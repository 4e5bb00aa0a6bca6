package io.drydock.cli;

import io.drydock.practice.Doctor;
import io.drydock.practice.Doctor.State;
import io.drydock.practice.Requirements;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock doctor}: what is here, what is missing, what to type. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Tell what Drydock finds on this machine, what is missing, and what to type.",
    footer = {"", "Exit code 0: ready to learn. 1: something is missing."})
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--fix",
      description = "Install what is missing (as root on Debian or Ubuntu), asking first.")
  boolean fix;

  @Option(names = "--yes", description = "With --fix: do not ask.")
  boolean yes;

  private final Surroundings surroundings;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var findings = examine();
    print(findings);
    if (fix && install()) {
      findings = examine();
      surroundings.out().println();
      print(findings);
    }
    boolean missing = findings.stream().anyMatch(each -> each.state() == State.MISSING);
    surroundings.out().println();
    surroundings.out().println(missing ? "Something is missing; see above." : "Ready to learn.");
    return missing ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  private List<Doctor.Finding> examine() {
    return Doctor.at(surroundings.home(), surroundings.environment()).examine();
  }

  private void print(List<Doctor.Finding> findings) {
    for (var each : findings) {
      surroundings.out().printf("%-16s %-8s %s%n", each.name(), each.state().word(), each.detail());
      if (!each.help().isEmpty()) {
        surroundings.out().printf("%-16s %-8s %s%n", "", "", each.help());
      }
    }
  }

  /** Whether anything was installed. */
  private boolean install() {
    var missing = MissingPackages.of(surroundings);
    surroundings.out().println();
    if (missing.none()) {
      surroundings.out().println("No package is missing: there is nothing to install.");
      return false;
    }
    if (!Requirements.canInstall()) {
      throw new UserError(
          "Packages can be installed only as root on Debian or Ubuntu.",
          "Try, there: sudo apt-get install " + missing.names());
    }
    if (!yes && !missing.agreed(false)) {
      return false;
    }
    missing.install();
    return true;
  }
}
