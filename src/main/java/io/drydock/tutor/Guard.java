package io.drydock.tutor;

import io.drydock.docker.ContainerDetails;
import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineApi;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.ledger.Circumstances;
import io.drydock.ledger.Forecast;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import io.drydock.shell.CallGuard;
import io.drydock.shell.ReportedCall;
import io.drydock.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Before a call takes something that was on the engine before the lesson, says what, and asks.
 * Calls are seen as they are made; a line is read only for those that pass the shell's PATH by, or
 * where calls are not seen at all. A yes counts for the same things until the tutor ends; after a
 * no the same is asked again.
 */
final class Guard implements CallGuard {
  /** The variable that ends the asking with the value {@code off}. */
  static final String SWITCH = "DRYDOCK_GUARD";

  private static final int FIRST_API_THAT_SPARES_NAMES = 42;
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int MOST_PENDING = 100;

  private final EngineRoom engine;
  private final LearnerShell shell;
  private final Voice voice;
  private final Ledger ledger;
  private final Clock clock;
  private final CallTarget target;
  private final AtomicReference<String> went = new AtomicReference<>();
  private final MovedNames moved = new MovedNames();
  private final Set<Item> given = ConcurrentHashMap.newKeySet();
  private final Map<ReportedCall, List<Item>> asked =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ReportedCall, List<Item>> eldest) {
              return size() > MOST_PENDING;
            }
          });

  Guard(EngineRoom engine, LearnerShell shell, Voice voice, Ledger ledger, Clock clock) {
    this.engine = engine;
    this.shell = shell;
    this.voice = voice;
    this.ledger = ledger;
    this.clock = clock;
    this.target = new CallTarget(shell.environment());
  }

  /** Whether the learner wants to be asked, as the variables of their shell say. */
  static boolean isOff(LearnerShell shell) {
    return "off".equals(shell.environment().get(SWITCH));
  }

  /**
   * Why a line is not to be run.
   *
   * @param asked whether somebody was there to answer
   */
  record Refusal(String says, boolean asked) {}

  /** What goes, and how that is said. */
  private record Question(List<Item> items, String says) {}

  /** Asks where it must; empty where the line may run. */
  Optional<Refusal> refusal(String line) throws InterruptedException {
    var link = engine.link();
    if (link.isEmpty() || isOff(shell) || !Forecast.concerns(line, shell.seesCalls())) {
      return Optional.empty();
    }
    Optional<Question> question;
    try {
      var now = Inventory.of(link.get().view());
      question =
          question(
              Forecast.of(
                  line,
                  now,
                  around(link.get(), Forecast.dependsOnVolumes(line), shell.directory())),
              ledger.of(link.get()).orElse(now),
              link.get());
    } catch (EngineException e) {
      question = Optional.of(unknown(e));
    }
    return question.flatMap(this::ask);
  }

  @Override
  public Word before(ReportedCall call) throws InterruptedException {
    var link = engine.link();
    var made = call.call();
    if (link.isEmpty()
        || made.isEmpty()
        || "off".equals(call.variables().get(SWITCH))
        || !Forecast.concerns(made.get())) {
      return new Word.Run();
    }
    Optional<Question> question;
    try {
      var elsewhere = target.elsewhere(call, link.get());
      question =
          elsewhere.isPresent()
              ? elsewhere(call, made.get(), link.get(), elsewhere.get())
              : here(call, made.get(), link.get());
    } catch (EngineException e) {
      question = Optional.of(unknown(e));
    }
    question.ifPresent(q -> asked.put(call, q.items()));
    return question
        .<Word>map(q -> new Word.Ask(q.says().replace("`", "")))
        .orElseGet(Word.Run::new);
  }

  @Override
  public void granted(ReportedCall call) {
    given.addAll(Optional.ofNullable(asked.remove(call)).orElse(List.of()));
  }

  @Override
  public boolean counts(ReportedCall call) {
    try {
      var link = engine.link();
      var elsewhere =
          link.isPresent() ? target.elsewhere(call, link.get()) : Optional.<String>empty();
      elsewhere.ifPresent(
          address ->
              went.set(
                  "`%s` went to another engine, at `%s`. This lesson looks at its own."
                      .formatted(call.line(), address)));
      return elsewhere.isEmpty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** What is to be said once a line has ended: where it went, and names that it moved. */
  void lineEnded() {
    Optional.ofNullable(went.getAndSet(null)).ifPresent(voice::quiet);
    engine.link().ifPresent(link -> moved.tell(link.view(), voice));
  }

  private Optional<Question> here(ReportedCall call, DockerCall made, EngineLink link)
      throws InterruptedException {
    var now = Inventory.of(link.view());
    var before = ledger.of(link).orElse(now);
    var around = around(call, made, link.view(), link);
    moved.expect(made, now, before);
    return question(Forecast.of(made, now, around), before, link);
  }

  /** All that is on an engine which no lesson is about is somebody's. */
  private Optional<Question> elsewhere(
      ReportedCall call, DockerCall made, EngineLink link, String address)
      throws InterruptedException {
    try (var api = EngineApi.connect(address, ANSWER)) {
      var now = Inventory.of(api);
      return question(Forecast.of(made, now, around(call, made, api, link)), now, link)
          .map(
              q ->
                  new Question(
                      q.items(), "This goes to another engine, at " + address + ".\n" + q.says()));
    } catch (EngineException | IllegalArgumentException _) {
      return Optional.of(
          new Question(
              List.of(),
              "This goes to another engine, at %s. What it takes there cannot be seen from here."
                  .formatted(address)));
    }
  }

  private static Question unknown(EngineException e) {
    return new Question(List.of(), "What this takes could not be found out: " + e.getMessage());
  }

  /** What was there before the lesson and would go, without a yes for it so far. */
  private Optional<Question> question(List<Forecast.Loss> all, Inventory before, EngineLink link) {
    var losses =
        all.stream()
            .filter(loss -> before.holds(loss.item()) && !given.contains(loss.item()))
            .toList();
    if (losses.isEmpty()) {
      return Optional.empty();
    }
    var taken = losses.stream().map(Forecast.Loss::item).toList();
    var says =
        "This %s %s that %s here before the lesson:"
            .formatted(
                losses.stream().allMatch(Forecast.Loss::certain) ? "takes" : "could take",
                Counted.of(taken.size(), "thing"),
                taken.size() == 1 ? "was" : "were");
    return Optional.of(
        new Question(taken, says + ItemSizes.of(taken, link, shell.directory()).list(taken)));
  }

  private Circumstances around(EngineLink link, boolean volumes, Path folder)
      throws InterruptedException {
    return new Circumstances(
        folder,
        clock.instant(),
        volumes && prunesNamedVolumes(link),
        container -> goesWhenStopped(link.view(), container.id()));
  }

  private Circumstances around(ReportedCall call, DockerCall made, EngineView view, EngineLink link)
      throws InterruptedException {
    return new Circumstances(
        call.directory(),
        clock.instant(),
        Forecast.dependsOnVolumes(made) && prunesNamedVolumes(link),
        made.command().contains("compose")
            ? Optional.of(ComposeProject.of(call))
            : Optional.empty(),
        view.info().namelessImagesGo(),
        container -> goesWhenStopped(view, container.id()));
  }

  private static boolean goesWhenStopped(EngineView view, String container) {
    return view.container(container).map(ContainerDetails::autoRemove).orElse(false);
  }

  /** Client and engine agree on an API; before 1.42 a prune took every unused volume. */
  private boolean prunesNamedVolumes(EngineLink link) throws InterruptedException {
    try {
      var version =
          link.hands()
              .run(
                  List.of("docker", "version", "--format", "{{.Client.APIVersion}}"),
                  shell.directory());
      var text = version.output().strip();
      return !version.succeeded()
          || !text.matches("1\\.[0-9]{1,4}")
          || Integer.parseInt(text.substring("1.".length())) < FIRST_API_THAT_SPARES_NAMES;
    } catch (IOException _) {
      return true;
    }
  }

  private Optional<Refusal> ask(Question question) {
    voice.say(question.says());
    var answer = voice.ask("Go on?", false);
    if (answer.isEmpty()) {
      return Optional.of(
          new Refusal(
              "Not run: nobody is here to be asked. Try the line with other names, or set `"
                  + SWITCH
                  + "=off`.",
              false));
    }
    if (!answer.get()) {
      return Optional.of(new Refusal("Not run.", true));
    }
    given.addAll(question.items());
    return Optional.empty();
  }
}
