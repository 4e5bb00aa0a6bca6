package io.drydock.check;

import io.drydock.docker.ImageReference;
import io.drydock.docker.RegistryApi;
import io.drydock.docker.RegistryView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Most checks ask no registry; its HTTP client is made for those that do. */
final class LazyRegistry implements RegistryView {
  private final Path dockerConfig;
  private final Duration timeout;
  private RegistryView made;

  LazyRegistry(Path dockerConfig, Duration timeout) {
    this.dockerConfig = dockerConfig;
    this.timeout = timeout;
  }

  private RegistryView registry() {
    if (made == null) {
      made = new RegistryApi(dockerConfig, timeout);
    }
    return made;
  }

  @Override
  public Optional<Manifest> manifest(ImageReference reference) {
    return registry().manifest(reference);
  }

  @Override
  public List<String> tags(ImageReference reference) {
    return registry().tags(reference);
  }
}
