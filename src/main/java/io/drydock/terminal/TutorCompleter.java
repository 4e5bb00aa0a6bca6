package io.drydock.terminal;

import io.drydock.lesson.Step;
import io.drydock.session.Session;
import io.drydock.tutor.Catalogue;
import io.drydock.tutor.EngineLink;
import io.drydock.tutor.Tutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers: tutor words, what the Docker client proposes, names on the engine, files. */
final class TutorCompleter implements Completer {
  private static final int MOST_FILES = 500;

  /** What completion looks at; each is asked when Tab is pressed. */
  record Sources(
      Supplier<Session> session,
      Supplier<List<Catalogue.Entry>> lessons,
      Supplier<Optional<EngineLink>> engine,
      Supplier<Path> directory,
      Supplier<Map<String, String>> environment) {}

  private final Sources sources;

  TutorCompleter(Sources sources) {
    this.sources = sources;
  }

  static TutorCompleter of(Tutor tutor, LazyRunner hands) {
    return new TutorCompleter(
        new Sources(
            tutor::session,
            () -> tutor.catalogue().entries(),
            tutor::link,
            hands::directory,
            hands::environment));
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var before = line.words().subList(0, line.wordIndex());
    var word = line.word().substring(0, Math.min(line.word().length(), line.wordCursor()));
    if (before.isEmpty()) {
      words(candidates);
      if (word.contains("/")) {
        files(word, candidates);
      }
    } else if (TutorWord.of(before.getFirst()).isPresent()) {
      arguments(before.getFirst(), candidates);
    } else if (before.getFirst().equals("docker")) {
      docker(before, word, candidates);
    } else {
      files(word, candidates);
    }
  }

  private static void words(List<Candidate> candidates) {
    for (var word : TutorWord.values()) {
      candidates.add(candidate(word.word(), word.help(), true));
    }
    candidates.add(candidate("docker", "", true));
  }

  private void arguments(String word, List<Candidate> candidates) {
    if (TutorWord.of(word).filter(w -> w == TutorWord.HELP).isPresent()) {
      for (var each : TutorWord.values()) {
        candidates.add(candidate(each.word(), each.help(), true));
      }
    } else if (TutorWord.of(word).filter(w -> w == TutorWord.GOTO).isPresent()) {
      sources.session().get().lesson().steps().stream()
          .map(Step::id)
          .forEach(step -> candidates.add(candidate(step, "", true)));
      sources.lessons().get().forEach(l -> candidates.add(candidate(l.id(), l.title(), true)));
    } else if (TutorWord.of(word).filter(w -> w == TutorWord.LAYERS).isPresent()) {
      var history = List.of("docker", "image", "history");
      sources
          .engine()
          .get()
          .ifPresent(
              link ->
                  EngineNames.after(history, link.view())
                      .forEach(name -> candidates.add(candidate(name, "", true))));
    }
  }

  private void docker(List<String> before, String word, List<Candidate> candidates) {
    var asked = new ArrayList<>(before.subList(1, before.size()));
    asked.add(word);
    var proposals =
        DockerCompletion.ask(asked, sources.directory().get(), sources.environment().get());
    proposals.words().forEach(w -> candidates.add(candidate(w.text(), w.description(), true)));
    if (!word.startsWith("-")) {
      sources
          .engine()
          .get()
          .ifPresent(
              link ->
                  EngineNames.after(before, link.view())
                      .forEach(name -> candidates.add(candidate(name, "", true))));
    }
    if (proposals.files()) {
      files(word, candidates);
    }
  }

  private void files(String word, List<Candidate> candidates) {
    int slash = word.lastIndexOf('/');
    var typed = word.substring(0, slash + 1);
    var prefix = word.substring(slash + 1);
    var home = sources.environment().get().getOrDefault("HOME", "");
    try {
      var folder =
          typed.startsWith("~/")
              ? Path.of(home, typed.substring(2))
              : sources.directory().get().resolve(typed);
      try (var entries = Files.list(folder)) {
        entries
            .filter(path -> path.getFileName().toString().startsWith(prefix))
            .filter(path -> !prefix.isEmpty() || !path.getFileName().toString().startsWith("."))
            .sorted()
            .limit(MOST_FILES)
            .forEach(
                path -> {
                  boolean inside = Files.isDirectory(path);
                  candidates.add(
                      candidate(typed + path.getFileName() + (inside ? "/" : ""), "", !inside));
                });
      }
    } catch (IOException | InvalidPathException _) {
      // No such folder, so no names in it.
    }
  }

  private static Candidate candidate(String value, String description, boolean complete) {
    return new Candidate(
        value, value, null, description.isEmpty() ? null : description, null, null, complete);
  }
}
