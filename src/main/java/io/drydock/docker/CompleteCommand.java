package io.drydock.docker;

import java.util.Optional;

/**
 * Whether a text is a complete command of a shell: one answer for the prompt, the pipe and lessons.
 */
public final class CompleteCommand {
  private CompleteCommand() {}

  /**
   * What a text still waits for; empty where it is complete.
   *
   * @param text one line or several, without the end of the last one
   * @param shell the program that is to read it; all but fish are taken to read as bash does
   */
  public static Optional<OpenCommand> missing(String text, String shell) {
    try {
      var lexer = new ShellLexer(text);
      if (shell.endsWith("/fish")) {
        lexer.wordsOnly();
      } else {
        new ShellGrammar(lexer).program();
      }
      return Optional.empty();
    } catch (ShellSyntax.Unfinished unfinished) {
      return Optional.of(unfinished.open());
    } catch (ShellSyntax.NoSyntax _) {
      return Optional.empty();
    }
  }
}
