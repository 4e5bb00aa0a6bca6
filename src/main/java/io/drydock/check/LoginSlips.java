package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.Optional;

/** Slips at {@code docker login} and {@code docker logout}. */
final class LoginSlips {
  private LoginSlips() {}

  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    if (!Slip.isOf(call, "login", "logout") || call.flags().containsKey("help")) {
      return Optional.empty();
    }
    if (ran.output().contains("non TTY device")) {
      return Optional.of(
          Slip.of(
              "login-terminal",
              ran,
              "A login asks for name and password at a terminal, and there is none here.",
              "Try `--username NAME --password-stdin`, with the password from a pipe."));
    }
    return call.arguments().isEmpty() && (call.name().equals("logout") || !ran.succeeded())
        ? Optional.of(
            Slip.of(
                "login-address",
                ran,
                "`docker %s` without an address means Docker Hub.".formatted(call.name()),
                "Put the address of your registry behind it."))
        : Optional.empty();
  }
}
