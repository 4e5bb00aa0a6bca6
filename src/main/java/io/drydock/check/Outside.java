package io.drydock.check;

import java.util.List;

/**
 * What judging a check does beyond looking at this machine: commands, and requests by which what
 * was found here could be carried elsewhere, or something be changed. A course that is not trusted
 * does none of it. Texts are as their author wrote them.
 */
public sealed interface Outside {
  /** A command on this machine. */
  record Command(String command) implements Outside {}

  /** A command in a container, word by word. */
  record CommandInContainer(String container, List<String> words) implements Outside {}

  /** An HTTP request that goes to another machine, or may change something on this one. */
  record Request(String method, HttpTarget target) implements Outside {}

  /** A question to a registry that is neither on this machine nor Docker Hub. */
  record RegistryRequest(String reference) implements Outside {}
}
