package io.drydock.tutor;

/** How the engine is. */
public sealed interface EngineStatus {

  /** It comes up; with the few words of its last report. */
  record Starting(String doing) implements EngineStatus {}

  record Up(EngineLink link) implements EngineStatus {}

  /** It was there and went away; the events' thread looks for it. */
  record Lost(EngineLink link) implements EngineStatus {}

  /** There is none. */
  record Missing(String message, String help) implements EngineStatus {}

  /** As the prompt says it. */
  default String inWords() {
    return switch (this) {
      case Starting starting ->
          "engine: " + (starting.doing().isEmpty() ? "starting…" : starting.doing() + "…");
      case Up up -> up.link().label();
      case Lost _ -> "engine: lost";
      case Missing _ -> "no engine";
    };
  }

  /** Why nothing can be judged now. */
  default String whyNotNow() {
    return switch (this) {
      case Starting _ -> "The engine is still starting. The prompt says when it is there.";
      case Missing missing -> missing.message() + "\n\n" + missing.help();
      case Lost _, Up _ -> "The engine does not answer now.";
    };
  }
}
