package io.drydock.check;

import io.drydock.docker.ClientFlags;
import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DiskUsage;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineInfo;
import io.drydock.docker.EngineView;
import io.drydock.docker.ExecResult;
import io.drydock.docker.FileEntry;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.Logins;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.RegistryView;
import io.drydock.docker.VolumeSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known when checks are judged. Each thing is asked when a check first needs it and then
 * kept, so that ten checks make one list call; make a new one to judge again. Once the engine did
 * not answer, it is not asked again; where one command or one image took too long, only that is not
 * asked again. Not thread-safe.
 *
 * <p>Its methods throw {@link EngineException} and {@link io.drydock.docker.RegistryException};
 * {@link Judge} turns them into "unable".
 */
public final class Evidence {
  /**
   * What is known before anything is asked.
   *
   * @param ran what was run from the tutor's prompt, oldest first
   * @param directory to which relative paths of files refer
   * @param dockerConfig where the Docker client keeps config.json
   * @param environment for the author's own hooks
   * @param trust how far the author of the checks is trusted
   * @param limits how long a check waits, and how much it reads
   */
  public record Setting(
      Instant taskStarted,
      Instant lessonStarted,
      List<CommandResult> ran,
      Variables variables,
      Path directory,
      Path dockerConfig,
      Map<String, String> environment,
      Trust trust,
      Limits limits) {

    /** The same with the limits of the prompt. */
    public Setting(
        Instant taskStarted,
        Instant lessonStarted,
        List<CommandResult> ran,
        Variables variables,
        Path directory,
        Path dockerConfig,
        Map<String, String> environment,
        Trust trust) {
      this(
          taskStarted,
          lessonStarted,
          ran,
          variables,
          directory,
          dockerConfig,
          environment,
          trust,
          Limits.DEFAULT);
    }

    /** The same with other limits. */
    public Setting with(Limits other) {
      return new Setting(
          taskStarted,
          lessonStarted,
          ran,
          variables,
          directory,
          dockerConfig,
          environment,
          trust,
          other);
    }
  }

  /** How far the author of checks is trusted. */
  public enum Trust {
    /** All may be done. */
    FULL,
    /** All but commands on this machine: for a file of checks that somebody chose to use. */
    NO_RUN,
    /** Only looking at this machine: for a course from elsewhere. */
    NONE
  }

  private final EngineView engine;
  private final Setting setting;
  private final RegistryView registry;
  private final HttpProbe http;
  private final ClientFlags client;
  private final Map<Object, Object> known = new HashMap<>();
  private final Map<Object, TooSlow> tooSlow = new HashMap<>();
  private final KeptValues kept = new KeptValues();
  private EngineException silent;

  /** Evidence that asks this engine, and registries with the logins of the setting. */
  public Evidence(EngineView engine, Setting setting) {
    this(engine, setting, ClientFlags.UNKNOWN);
  }

  /**
   * The same.
   *
   * @param client is asked about its flags, where a check is about commands
   */
  public Evidence(EngineView engine, Setting setting, ClientFlags client) {
    this.engine = engine;
    this.setting = setting;
    this.client = client;
    this.registry = new LazyRegistry(setting.dockerConfig(), setting.limits().registry());
    this.http = new HttpProbe(setting.limits());
  }

  /** What was known before. */
  public Setting setting() {
    return setting;
  }

  /** The engine itself, for what has to be done anew for each check. */
  EngineView engine() {
    return engine;
  }

  KeptValues kept() {
    return kept;
  }

  EngineInfo info() {
    return ask("info", engine::info);
  }

  List<ImageSummary> images() {
    return ask("images", engine::images);
  }

  List<ContainerSummary> containers() {
    return ask("containers", () -> engine.containers().stream().filter(c -> !c.gone()).toList());
  }

  List<VolumeSummary> volumes() {
    return ask("volumes", engine::volumes);
  }

  List<NetworkSummary> networks() {
    return ask("networks", engine::networks);
  }

  DiskUsage diskUsage() {
    return ask("disk usage", engine::diskUsage);
  }

  /** The image behind a reference or an ID, from the list: no further call. */
  Optional<ImageSummary> image(String reference) {
    return ImageNames.find(reference, images());
  }

  Optional<ImageDetails> details(ImageSummary image) {
    return ask(List.of("image", image.id()), () -> engine.image(image.id()));
  }

  List<HistoryEntry> history(ImageSummary image) {
    return ask(List.of("history", image.id()), () -> engine.history(image.id()));
  }

  Optional<FileEntry> imageFile(ImageSummary image, String path) {
    return ask(
        List.of("image file", image.id(), path),
        () ->
            SlowAnswers.ofSave(setting.limits().save(), () -> engine.imageFile(image.id(), path)));
  }

  Optional<ContainerDetails> details(ContainerSummary container) {
    return ask(List.of("container", container.id()), () -> engine.container(container.id()));
  }

  String logs(ContainerSummary container) {
    return ask(
        List.of("logs", container.id()),
        () -> engine.logs(container.id(), setting.limits().logs()));
  }

  List<String> processes(ContainerSummary container) {
    return ask(List.of("processes", container.id()), () -> engine.processes(container.id()));
  }

  Optional<FileEntry> containerFile(ContainerSummary container, String path) {
    return ask(
        List.of("container file", container.id(), path),
        () -> engine.containerFile(container.id(), path));
  }

  ExecResult exec(ContainerSummary container, List<String> command) {
    return ask(
        List.of("exec", container.id(), command),
        () ->
            SlowAnswers.ofExec(
                setting.limits().exec(),
                container,
                command,
                limit -> engine.exec(container.id(), command, limit)));
  }

  Optional<RegistryView.Manifest> manifest(ImageReference reference) {
    return ask(List.of("manifest", reference), () -> registry.manifest(reference));
  }

  List<String> registryTags(ImageReference reference) {
    return ask(List.of("tags", reference.withTag("")), () -> registry.tags(reference));
  }

  /** Not kept: a request may change what the next one is answered. */
  HttpProbe.Answer http(HttpProbe.Question question) {
    return http.ask(question);
  }

  Logins logins() {
    return new Logins(setting.dockerConfig());
  }

  ClientFlags client() {
    return client;
  }

  /** From when on something counts. */
  Instant startOf(Since since) {
    return switch (since) {
      case TASK -> setting.taskStarted();
      case LESSON -> setting.lessonStarted();
      case EVER -> Instant.EPOCH;
    };
  }

  /** Whether a time of the engine's lists, which count whole seconds, is then or later. */
  boolean isSince(Instant listed, Since since) {
    return !listed.plusSeconds(1).isBefore(startOf(since));
  }

  /** The commands that were started then or later, newest first. */
  List<CommandResult> ranSince(Since since) {
    var start = startOf(since);
    return setting.ran().stream().filter(c -> !c.started().isBefore(start)).toList().reversed();
  }

  Path path(String text) {
    return setting.directory().resolve(text).normalize();
  }

  /** Asked once. The key says what the answer's type is: one call site for each kind of key. */
  @SuppressWarnings("unchecked")
  <T> T ask(Object key, Supplier<T> question) {
    var answer = known.get(key);
    if (answer == null) {
      if (silent != null) {
        throw silent;
      }
      if (tooSlow.containsKey(key)) {
        throw tooSlow.get(key);
      }
      try {
        answer = question.get();
      } catch (TooSlow e) {
        tooSlow.put(key, e);
        throw e;
      } catch (EngineException e) {
        boolean gone =
            e.reason() == EngineException.Reason.UNREACHABLE
                || e.reason() == EngineException.Reason.TIMEOUT;
        silent = gone ? e : null;
        throw e;
      }
      known.put(key, answer);
    }
    return (T) answer;
  }
}
