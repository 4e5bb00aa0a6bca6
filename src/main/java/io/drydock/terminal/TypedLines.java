package io.drydock.terminal;

import io.drydock.session.Event;
import io.drydock.tutor.Tutor;
import java.time.Duration;

/** Carries out what a typed line is meant as: a tutor word, an answer, a command. */
final class TypedLines {
  private static final Duration BEFORE_THE_PROMPT = Duration.ofMillis(400);

  private final Tutor tutor;
  private final Announcer announcer;
  private final FolderWord folder;
  private final Duration patience;

  /** Lines for this tutor; a verdict is waited for a moment before the next prompt. */
  TypedLines(Tutor tutor, Announcer announcer, FolderWord folder) {
    this(tutor, announcer, folder, BEFORE_THE_PROMPT);
  }

  /** The same, where a verdict is waited for this long. */
  TypedLines(Tutor tutor, Announcer announcer, FolderWord folder, Duration patience) {
    this.tutor = tutor;
    this.announcer = announcer;
    this.folder = folder;
    this.patience = patience;
  }

  void carryOut(Typed typed) throws InterruptedException {
    tutor.ctrlC().listen();
    announcer.nothingExplained();
    switch (typed) {
      case Typed.Empty _ -> tutor.happen(new Event.Next());
      case Typed.Word(var word, var rest) -> act(word, rest);
      case Typed.Answer(var text, var matches) -> tutor.happen(new Event.Answered(text, matches));
      case Typed.Command(var line) -> tutor.command(line);
      case Typed.CommandAndAnswer(var line) -> {
        tutor.command(line);
        tutor.happen(new Event.Answered(line, true));
      }
    }
    tutor.awaitVerdict(patience);
  }

  private void act(TutorWord word, String rest) throws InterruptedException {
    switch (word) {
      case HELP -> announcer.lines(Tables.help(announcer, rest));
      case NEXT -> tutor.happen(new Event.Next());
      case BACK -> tutor.happen(new Event.Back());
      case AGAIN -> tutor.happen(new Event.Again());
      case CHECK -> tutor.happen(new Event.CheckAsked());
      case HINT -> tutor.happen(new Event.HintAsked());
      case SOLUTION -> tutor.happen(new Event.SolutionAsked());
      case ANSWER -> tutor.answer(rest);
      case SKIP -> tutor.happen(new Event.Skip());
      case RESET -> tutor.reset();
      case GOTO -> tutor.goTo(rest);
      case LESSONS -> announcer.lines(Tables.lessons(tutor, announcer.theme()));
      case PROGRESS -> announcer.lines(Tables.steps(tutor, announcer.theme()));
      case MAP -> PictureWords.map(tutor, announcer, rest);
      case LAYERS -> PictureWords.layers(tutor, announcer, rest);
      case DISK -> PictureWords.disk(tutor, announcer, rest);
      case REVIEW -> tutor.review(rest);
      case FOLDER -> folder.carryOut(rest);
      case REGISTRY -> announcer.say(tutor.registry(rest));
      case QUIT -> tutor.quit();
    }
  }
}
