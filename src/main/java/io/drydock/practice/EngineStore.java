package io.drydock.practice;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where a practice engine keeps its images; a learner's own engine has made its choice. */
public enum EngineStore {
  /** What this engine takes by itself: the containerd image store since Docker 29. */
  DEFAULT,
  /** Docker's own one: an image's ID is the digest of its configuration. */
  CLASSIC,
  /** That of containerd: an image's ID is the digest of its manifest or index. */
  CONTAINERD;

  /** The variable that chooses one by its name in small letters. */
  public static final String VARIABLE = "DRYDOCK_IMAGE_STORE";

  private static final String OPTION = "--feature";

  /**
   * The one that an environment asks for; {@link #DEFAULT} where it asks for none.
   *
   * @throws PracticeException for a word that is no store
   */
  public static EngineStore of(Map<String, String> environment) {
    var word = environment.getOrDefault(VARIABLE, "");
    return switch (word) {
      case "" -> DEFAULT;
      case "classic" -> CLASSIC;
      case "containerd" -> CONTAINERD;
      default ->
          throw new PracticeException(
              "There is no image store `" + word + "`, which " + VARIABLE + " asks for.",
              "Try `classic` or `containerd`, or leave the variable unset.");
    };
  }

  /**
   * What dockerd is started with.
   *
   * @throws PracticeException where the dockerd on the path does not have this store
   */
  List<String> options() {
    return options(() -> Tool.of("dockerd", "--help").run().output());
  }

  /** The same, with what dockerd says of its options; it is asked only where that matters. */
  List<String> options(Supplier<String> help) {
    if (this == DEFAULT) {
      return List.of();
    }
    boolean choice = help.get().contains(OPTION + " ");
    if (this == CLASSIC) {
      return choice ? List.of(OPTION + "=containerd-snapshotter=false") : List.of();
    }
    if (!choice) {
      throw new PracticeException(
          "The dockerd here has the classic image store only, and "
              + VARIABLE
              + " asks for the other one.",
          "Try Docker 28 or later, or leave the variable unset.");
    }
    return List.of(OPTION + "=containerd-snapshotter=true");
  }
}
