package io.drydock.cli;

import io.drydock.course.TrustBook.Answer;
import io.drydock.script.AuthorCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Authors' commands as a person reads them before they run: every one of them, whole, by lesson and
 * line.
 */
final class CommandList {
  private CommandList() {}

  /**
   * The list.
   *
   * @param folder from which files are named
   * @param before what was answered before: what it did not know is marked
   */
  static String of(List<AuthorCommand> commands, Path folder, Optional<Answer> before) {
    var text = new StringBuilder();
    AuthorCommand last = null;
    for (var command : commands) {
      boolean sameAsLast =
          last != null
              && last.file().equals(command.file())
              && last.step().equals(command.step())
              && last.kind() == command.kind();
      if (!sameAsLast) {
        var file =
            command.file().startsWith(folder) ? folder.relativize(command.file()) : command.file();
        text.append(
            "%s:%d: %s, this %s%n"
                .formatted(file, command.line(), command.step(), command.kind().says()));
      }
      boolean fresh = before.isPresent() && !before.get().knows(command);
      var mark = fresh ? "  + " : "    ";
      for (var line : command.shown().split("\n")) {
        text.append(mark).append(line).append(System.lineSeparator());
        mark = fresh ? "  +   " : "      ";
      }
      last = command;
    }
    return text.toString();
  }
}
