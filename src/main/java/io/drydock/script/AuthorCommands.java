package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.check.HttpTarget;
import io.drydock.check.Outside;
import io.drydock.check.Variables;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.script.AuthorCommand.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds all in a lesson that would be done on the learner's machine because its author wrote so.
 * What is listed comes from the lesson as it is used, never from a second look at its text; only
 * the line numbers do.
 */
public final class AuthorCommands {
  private final Lesson lesson;
  private final Variables variables;
  private final List<String> lines;
  private final List<AuthorCommand> found = new ArrayList<>();
  private int begin;
  private int next;
  private String step = "";

  private AuthorCommands(Lesson lesson) {
    this.lesson = lesson;
    this.variables = new Variables(lesson.variables());
    this.lines = Source.of(lesson.file()).found().map(Source::lines).orElse(List.of());
  }

  /** What would be done on the machine of a learner, in the lesson's order. */
  public static List<AuthorCommand> of(Lesson lesson) {
    return ofProof(lesson).stream().filter(command -> command.kind() != Kind.MISTAKE).toList();
  }

  /** What would be done on the machine of somebody who proves the lesson. */
  public static List<AuthorCommand> ofProof(Lesson lesson) {
    return new AuthorCommands(lesson).all();
  }

  private List<AuthorCommand> all() {
    for (var each : lesson.steps()) {
      step = each.id();
      begin = lineOfStep();
      switch (each) {
        case Step.Read _ -> {}
        case Step.Quiz quiz -> hints(quiz.hints());
        case Step.Task task -> task(task);
      }
    }
    return List.copyOf(found);
  }

  private void task(Step.Task task) {
    add(Kind.SETUP, task.setup());
    checks(task.check());
    hints(task.hints());
    add(Kind.SOLUTION, task.solution());
    task.mistakes().forEach(mistake -> add(Kind.MISTAKE, mistake.run()));
  }

  private void hints(List<Hint> hints) {
    hints.forEach(hint -> checks(hint.when()));
  }

  private void checks(List<Check> checks) {
    checks.stream().flatMap(check -> check.traits().outside().stream()).forEach(this::add);
  }

  private void add(Outside outside) {
    switch (outside) {
      case Outside.Command(var command) -> add(Kind.RUN, command, command);
      case Outside.CommandInContainer(var container, var words) -> exec(container, words);
      case Outside.Request(var method, HttpTarget.Url(var url)) ->
          add(Kind.REQUEST, method + " " + url, url);
      case Outside.Request(var method, HttpTarget.InContainer target) ->
          add(
              Kind.REQUEST,
              method + " " + target.shown(),
              target.path().equals("/") ? target.container() : target.path());
      case Outside.RegistryRequest(var reference) -> add(Kind.REQUEST, reference, reference);
    }
  }

  private void exec(String container, List<String> words) {
    boolean shell = words.size() == 3 && words.get(0).equals("sh") && words.get(1).equals("-c");
    var command = shell ? words.get(2) : String.join(" ", words);
    add(Kind.EXEC, container + ": " + command, shell ? command : words.getFirst());
  }

  private void add(Kind kind, List<String> commands) {
    commands.forEach(command -> add(kind, command, command));
  }

  private void add(Kind kind, String text, String asWritten) {
    found.add(
        new AuthorCommand(lesson.file(), lineOf(asWritten), step, kind, variables.expand(text)));
  }

  /** The first line of this step that holds the text's first line, and is no comment. */
  private int lineOf(String text) {
    var first = text.lines().findFirst().orElse("").strip();
    return find(begin, line -> line.contains(first), begin);
  }

  private int lineOfStep() {
    var head =
        Pattern.compile(
            "[-{\\s]*(task|quiz|id):\\s*[\"']?" + Pattern.quote(step) + "[\"']?\\s*(,.*)?");
    next = find(next + 1, line -> head.matcher(line).matches(), next);
    return Math.max(1, next);
  }

  private int find(int from, Predicate<String> fits, int otherwise) {
    for (int i = Math.max(1, from); i <= lines.size(); i++) {
      var line = lines.get(i - 1);
      if (!line.stripLeading().startsWith("#") && fits.test(line)) {
        return i;
      }
    }
    return otherwise;
  }
}
