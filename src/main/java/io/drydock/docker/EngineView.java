package io.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An engine as checks see it: nothing here changes an image, a container, a volume or a network (an
 * {@link #exec} runs a command that the lesson's author wrote, in the learner's running container;
 * {@link #oneOff} and {@link #volumeFile} make a container of their own and remove it).
 *
 * <p>Every method throws {@link EngineException} where the engine gives no answer, and waits at
 * most the time that the implementation was given. An object that does not exist is an empty
 * answer, not an error.
 */
public interface EngineView {
  EngineInfo info();

  /** All images but the intermediate ones, dangling ones included. */
  List<ImageSummary> images();

  /** One image by reference, ID or unambiguous start of an ID. */
  Optional<ImageDetails> image(String reference);

  /** The history of an image, newest entry first; empty where there is no such image. */
  List<HistoryEntry> history(String reference);

  /** All containers, stopped ones included, newest first. */
  List<ContainerSummary> containers();

  /** One container by name, ID or unambiguous start of an ID. */
  Optional<ContainerDetails> container(String nameOrId);

  List<VolumeSummary> volumes();

  List<NetworkSummary> networks();

  DiskUsage diskUsage();

  /** The last lines of a container's output, standard output and standard error in order. */
  String logs(String container, int lines);

  /** The command lines of the processes in a running container, that of its process 1 first. */
  List<String> processes(String container);

  /** A file or folder in a container, running or not. */
  Optional<FileEntry> containerFile(String container, String path);

  /** A file or folder in an image, read from its layers: no container is made. */
  Optional<FileEntry> imageFile(String reference, String path);

  /**
   * Of each layer of an image, the lowest first, the paths of its files and links: also of those
   * that a later layer removes. Empty where there is no such image.
   */
  List<List<String>> layerPaths(String reference);

  /**
   * A file or folder in a volume, by its path below the volume's root, whoever mounts it. Any image
   * of the engine serves to look; where there is none, this is a refusal.
   */
  Optional<FileEntry> volumeFile(String volume, String path);

  /** Runs a container to its end, or to that of its time, and removes it. */
  OneOffContainer.Result oneOff(OneOffContainer what);

  /**
   * Runs a command in a running container; output at most 1 MiB, and no longer than the given time.
   */
  ExecResult exec(String container, List<String> command, Duration timeout);
}
