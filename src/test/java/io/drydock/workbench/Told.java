package io.drydock.workbench;

import java.util.List;

/** Writes down what it hears. */
record Told(List<String> lines) implements Listener<String, String> {
  @Override
  public void result(String item, String result) {
    lines.add(result);
  }

  @Override
  public void ended(String item, Ending ending) {
    lines.add(
        item
            + switch (ending) {
              case Ending.Done _ -> " ended";
              case Ending.TooSlow(var limit) -> " took longer than " + limit.toMillis() + " ms";
              case Ending.Failed(var why) -> " failed: " + why.getMessage();
            });
  }
}
