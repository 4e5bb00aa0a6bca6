package io.drydock.check;

import java.util.Optional;

/**
 * Paths of folders: a slash at the end says nothing.
 *
 * @param unset what counts where none is set
 */
record WrittenPath(Optional<String> unset) implements Notation {
  static final Notation VOLUME = new WrittenPath(Optional.empty());
  static final Notation WORKDIR = new WrittenPath(Optional.of("/"));

  /** By path in a container. */
  static final Notation MOUNTS =
      new Notation() {
        @Override
        public String key(String written) {
          return bare(written);
        }

        @Override
        public Notation entry(String key) {
          return VOLUME;
        }
      };

  @Override
  public String canonical(String written) {
    return bare(written);
  }

  @Override
  public boolean ordered() {
    return false;
  }

  private static String bare(String path) {
    return path.replaceFirst("(?<=.)/+$", "");
  }
}
