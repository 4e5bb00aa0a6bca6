package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a slip in the words of a command is said. */
final class Slip {
  private Slip() {}

  /** A slip that made a command fail; who was told it above is not told it again. */
  static Cause of(String kind, CommandResult ran, String says, String help) {
    return new Cause("slip." + kind, says, help, new Cause.CommandEnded(ran.line(), true));
  }

  /** A slip that makes no command fail, and so is told nowhere else. */
  static Cause quietly(String kind, String says, String help) {
    return new Cause("slip." + kind, says, help);
  }

  /** Whether a call's command is one of these. */
  static boolean isOf(DockerCall call, String... commands) {
    return List.of(commands).contains(call.name());
  }

  static <T> Optional<T> first(Stream<Optional<T>> tries) {
    return tries.flatMap(Optional::stream).findFirst();
  }
}
