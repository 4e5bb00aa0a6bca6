package io.drydock.check;

import io.drydock.check.Verdict.Unable;
import io.drydock.docker.EngineException;
import io.drydock.docker.RegistryException;

/** Says why something could not be looked at, and what to try. */
final class Trouble {
  private static final String AUTHOR = "Try to tell the lesson's author.";

  private Trouble() {}

  /** What went wrong in one check; also what nobody has foreseen. */
  static Unable of(RuntimeException e) {
    return switch (e) {
      case EngineException engine -> new Unable(engine.getMessage(), help(engine));
      case RegistryException registry -> new Unable(registry.getMessage(), help(registry));
      case TooSlow slow -> new Unable(slow.getMessage(), slow.help());
      case Bounds.UnknownAmount unknown ->
          new Unable(unknown.getMessage(), "Look at the value that the variable holds.");
      case TimedText.Endless endless -> new Unable(endless.getMessage(), AUTHOR);
      default -> new Unable("This check cannot be judged: " + reason(e), AUTHOR);
    };
  }

  private static String reason(RuntimeException e) {
    var message = e.getMessage();
    var text = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    return text.endsWith(".") ? text : text + ".";
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
