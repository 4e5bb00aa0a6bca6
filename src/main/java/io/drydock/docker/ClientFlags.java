package io.drydock.docker;

import java.util.List;
import java.util.Optional;

/** What a client on this machine tells of its own flags. */
public interface ClientFlags {
  /** No client is asked. */
  ClientFlags UNKNOWN = (_, _) -> List.of();

  /**
   * A flag of a command.
   *
   * @param name long, without dashes
   * @param letter the short one
   */
  record Flag(String name, Optional<Character> letter, boolean takesValue) {}

  /**
   * The flags of a command; none where nobody could be asked.
   *
   * @param program {@code docker}, {@code podman}, {@code docker-compose}
   * @param command the words of the command: {@code [network, create]}
   */
  List<Flag> of(String program, List<String> command);
}
