package io.drydock.terminal;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where the learner's files of a course go.
 *
 * @param fresh whether it was chosen just now, so that it is told
 * @param keep remembers another one for the starts to come
 */
public record WorkFolder(Path path, boolean fresh, Consumer<Path> keep) {
  /** What is said of it once. */
  String told() {
    return ("Your files go to `%s`. `folder PATH` takes another folder from now on, and so does"
            + " `drydock learn --folder PATH`.")
        .formatted(path);
  }
}
