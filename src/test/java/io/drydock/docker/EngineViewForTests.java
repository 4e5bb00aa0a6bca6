package io.drydock.docker;

import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A view of no engine: a test answers in its place. */
public final class EngineViewForTests {
  private EngineViewForTests() {}

  /**
   * Asks the test.
   *
   * @param answers gives the answer to a question by the name of its method
   */
  public static EngineView answering(Function<String, Object> answers) {
    return (EngineView)
        Proxy.newProxyInstance(
            EngineView.class.getClassLoader(),
            new Class<?>[] {EngineView.class},
            (_, method, _) -> answers.apply(method.getName()));
  }

  /**
   * The same, with what is asked about.
   *
   * @param answers gives the answer by the name of the method and its first argument, or ""
   */
  public static EngineView answering(BiFunction<String, String, Object> answers) {
    return (EngineView)
        Proxy.newProxyInstance(
            EngineView.class.getClassLoader(),
            new Class<?>[] {EngineView.class},
            (_, method, arguments) ->
                answers.apply(
                    method.getName(), arguments == null ? "" : String.valueOf(arguments[0])));
  }

  /** Asking this engine is a fault. */
  public static EngineView none() {
    return answering(
        question -> {
          throw new AssertionError("The engine was asked: " + question);
        });
  }
}
