package io.drydock.check;

import java.util.Optional;

/**
 * Which containers are meant: those that fit all that is said. Where nothing is said, all are.
 *
 * @param id the start of it
 * @param labels what holds of its labels by name
 * @param network the name of one of its networks
 * @param project the Compose project that it belongs to
 * @param service the Compose service that it runs for; one-off containers of a service do not
 */
public record ContainerSelector(
    Optional<String> name,
    Optional<String> image,
    Optional<String> id,
    Optional<Matcher> labels,
    Optional<String> network,
    Optional<String> project,
    Optional<String> service) {
  /** Every container. */
  public static final ContainerSelector ANY =
      new ContainerSelector(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The container of that name. */
  public static ContainerSelector named(String name) {
    return of(Optional.of(name), Optional.empty(), Optional.empty());
  }

  /** By name, by image, by the start of the ID. */
  public static ContainerSelector of(
      Optional<String> name, Optional<String> image, Optional<String> id) {
    return new ContainerSelector(
        name, image, id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
