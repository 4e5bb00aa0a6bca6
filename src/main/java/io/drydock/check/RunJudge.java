package io.drydock.check;

import io.drydock.docker.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs an author's own hook: {@code sh -c}, in the learner's folder, 30 seconds at most. */
final class RunJudge {
  private static final long SECONDS = 30;

  private RunJudge() {}

  static Finding judge(Check.Run check, Evidence evidence) {
    if (!evidence.setting().trusted()) {
      return Finding.unable(
          "This check runs a command of the lesson's author, and this course is not trusted.",
          "Try to read the lesson first; then trust its course.");
    }
    try {
      return run(check, evidence);
    } catch (IOException e) {
      return Finding.unable("The command cannot be started: " + e.getMessage() + ".", "Try `sh -c true`.");
    }
  }

  private static Finding run(Check.Run check, Evidence evidence) throws IOException {
    var builder =
        new ProcessBuilder("sh", "-c", check.command())
            .directory(evidence.setting().directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().putAll(evidence.setting().environment());
    var process = builder.start();
    var output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        return Finding.unable(
            "The command " + Words.quoted(check.command()) + " did not end within " + SECONDS + " seconds.",
            "Try it yourself to see what it waits for.");
      }
      var text = output.join();
      return judged(check, process.exitValue(), text, evidence);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.unable("The command was interrupted.", "Try again.");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String read(Process process) {
    try (var in = process.getInputStream()) {
      return new String(in.readNBytes(CommandResult.OUTPUT_LIMIT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static Finding judged(Check.Run check, int exit, String output, Evidence evidence) {
    var mismatches =
        Expectations.mismatches(
            Expectations.withSuccess(check.expect()),
            property -> Expectations.ofCommand(property, exit, output),
            evidence);
    var last = FailedCommands.lastLine(output);
    return Finding.of(
        mismatches,
        output,
        Optional.of(
            new Cause(
                "run.said",
                Words.quoted(check.command()) + " ended with exit code " + exit + FailedCommands.said(last) + ".",
                "")));
  }
}
