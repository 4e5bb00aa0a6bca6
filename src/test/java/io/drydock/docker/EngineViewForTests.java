package io.drydock.docker;

import java.lang.reflect.Proxy;
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

  /** Asking this engine is a fault. */
  public static EngineView none() {
    return answering(
        question -> {
          throw new AssertionError("The engine was asked: " + question);
        });
  }
}
