package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Optional;

/**
 * What a call of the client tells by itself of why it did not do what was meant: a slip in its
 * words, whatever it was about.
 */
public final class Slips {
  private Slips() {}

  /** A slip of one kind in one call. */
  @FunctionalInterface
  private interface Kind {
    Optional<Cause> in(DockerCall call, CommandResult ran);
  }

  /** The particular stand before the general. */
  private static final List<Kind> KINDS =
      List.of(
          OptionSlips::behindImage,
          OptionSlips::oneDash,
          OptionSlips::noCommand,
          TemplateSlips::in,
          FilterSlips::in,
          ReferenceSlips::in,
          LoginSlips::in,
          BuildSlips::in,
          OptionSlips::unknown);

  /** The first slip in a line's calls; empty where nothing tells of one. */
  public static Optional<Cause> in(CommandResult ran) {
    return ran.calls().stream().flatMap(call -> in(call, ran).stream()).findFirst();
  }

  /** The first slip in a call of a line. */
  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    return KINDS.stream().flatMap(kind -> kind.in(call, ran).stream()).findFirst();
  }

  /** The newest slip since the task began in a command of which the call is one. */
  static Optional<Cause> last(Evidence evidence, String... commands) {
    return evidence.ranSince(Since.TASK).stream()
        .filter(ran -> ran.calls().stream().anyMatch(call -> Slip.isOf(call, commands)))
        .limit(1)
        .flatMap(ran -> in(ran).stream())
        .findFirst();
  }
}
