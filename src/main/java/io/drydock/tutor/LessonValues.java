package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.lesson.Variable;
import io.drydock.session.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** The values behind a lesson's variables, as far as they are known. */
final class LessonValues {
  private LessonValues() {}

  /**
   * The engine's values, the lesson's own, and those that checks kept; the later one counts.
   *
   * @param session null before the first lesson is open
   */
  static Variables known(Optional<EngineLink> link, Session session, Path directory) {
    var all = new HashMap<String, String>();
    link.ifPresent(there -> all.putAll(there.variables()));
    if (session != null) {
      all.putAll(session.lesson().variables());
      all.putAll(session.saved());
    }
    all.putIfAbsent(Variable.WORK.key(), directory.toString());
    return new Variables(all);
  }
}
