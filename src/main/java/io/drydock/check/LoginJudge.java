package io.drydock.check;

import java.util.Optional;
import java.util.stream.Stream;

/** Judges the logins that the Docker client keeps. */
final class LoginJudge {
  private static final String HUB = "docker.io";

  private LoginJudge() {}

  static Finding judge(Check.Login check, Evidence evidence) {
    var found = evidence.logins().find(check.registry());
    if (Expectation.wantAbsence(check.expect())) {
      return found.isEmpty()
          ? Finding.passed("")
          : Finding.present(otherAddress(check, "logout", evidence).or(() -> still(check)));
    }
    if (found.isEmpty()) {
      return Finding.missing(missing(check, evidence));
    }
    var login = found.get();
    var mismatches =
        Expectations.mismatches(check.subject(), check.expect(), _ -> login.user(), evidence);
    return Finding.of(
        mismatches,
        login.user(),
        Optional.of(
            new Cause(
                "login.other-user",
                "You are logged in as `" + login.user() + "`.",
                "Try `docker logout"
                    + argument(check)
                    + "`, then `docker login"
                    + argument(check)
                    + "`.")));
  }

  private static String argument(Check.Login check) {
    return isHub(check.registry()) ? "" : " " + check.registry();
  }

  private static boolean isHub(String registry) {
    return registry.isEmpty() || registry.equals(HUB);
  }

  private static Optional<Cause> still(Check.Login check) {
    return Optional.of(
        new Cause(
            "login.still-there",
            "The login is still kept in config.json.",
            "Try `docker logout" + argument(check) + "`."));
  }

  private static Optional<Cause> missing(Check.Login check, Evidence evidence) {
    return Stream.<Optional<Cause>>of(
            otherAddress(check, "login", evidence),
            FailedCommands.last(evidence, "login.failed", call -> FailedCommands.is(call, "login")),
            otherRegistry(check, evidence),
            Optional.of(
                new Cause(
                    "login.none",
                    "config.json keeps no login for "
                        + (isHub(check.registry()) ? "Docker Hub" : "`" + check.registry() + "`")
                        + ".",
                    "Try `docker login" + argument(check) + "`.")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The newest command named another address, or none; its port is a part of an address. */
  private static Optional<Cause> otherAddress(
      Check.Login check, String command, Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .flatMap(ran -> ran.calls().stream())
        .filter(call -> Slip.isOf(call, command) && !call.flags().containsKey("help"))
        .findFirst()
        .map(call -> call.arguments().isEmpty() ? "" : call.arguments().getFirst())
        .filter(typed -> !typed.replaceFirst("^https?://", "").startsWith(check.registry()))
        .filter(typed -> !isHub(check.registry()) || !isHub(typed))
        .map(
            typed ->
                new Cause(
                    "login.other-address",
                    "The %s went to %s; the address of the task is %s, with its port where it has one."
                        .formatted(
                            command,
                            isHub(typed) ? "Docker Hub" : "`" + typed + "`",
                            isHub(check.registry()) ? "Docker Hub" : "`" + check.registry() + "`"),
                    "Try `docker " + command + argument(check) + "`."));
  }

  private static Optional<Cause> otherRegistry(Check.Login check, Evidence evidence) {
    return evidence.logins().registries().stream()
        .filter(registry -> evidence.logins().find(registry).isPresent())
        .findFirst()
        .map(
            registry ->
                new Cause(
                    "login.other-registry",
                    "You are logged in at "
                        + (registry.equals(HUB) ? "Docker Hub" : "`" + registry + "`")
                        + ", not at "
                        + (isHub(check.registry()) ? "Docker Hub" : "`" + check.registry() + "`")
                        + ".",
                    "Try `docker login" + argument(check) + "`."));
  }
}
