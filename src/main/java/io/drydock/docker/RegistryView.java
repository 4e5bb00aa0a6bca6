package io.drydock.docker;

import java.util.List;
import java.util.Optional;

/**
 * A registry as checks see it: nothing here pushes or deletes. Throws {@link RegistryException}.
 */
public interface RegistryView {

  /**
   * What a reference points to.
   *
   * @param digest of the manifest or index, {@code sha256:…}
   * @param platforms of an index: {@code linux/amd64}, with the OS version of Windows after a
   *     space; of a single image its own
   * @param config the digest of a single image's configuration, which is its image ID on classic
   *     engines; empty for an index
   */
  record Manifest(String digest, List<String> platforms, String config) {}

  /** The manifest or index behind a reference; empty where the registry does not have it. */
  Optional<Manifest> manifest(ImageReference reference);

  /**
   * The tags of a reference's repository; empty where the registry does not have the repository.
   */
  List<String> tags(ImageReference reference);
}
