package io.drydock.check;

import java.util.List;
import java.util.Optional;

/** Restart policies; the one for failures may say how many times. */
final class WrittenRestart implements Notation {
  static final Notation RESTART = new WrittenRestart();

  private static final String ON_FAILURE = "on-failure";
  private static final String NONE = "no";

  private WrittenRestart() {}

  /** Who names the policy alone leaves free how many times; 0 times is "without a limit". */
  @Override
  public List<String> spellings(String found) {
    if (found.equals(ON_FAILURE)) {
      return List.of(ON_FAILURE, ON_FAILURE + ":0");
    }
    return found.startsWith(ON_FAILURE + ":") ? List.of(found, ON_FAILURE) : List.of(found);
  }

  @Override
  public Optional<String> unset() {
    return Optional.of(NONE);
  }

  @Override
  public boolean isNothing(String found) {
    return found.isEmpty() || found.equals(NONE);
  }

  @Override
  public List<String> words() {
    return List.of(NONE, "always", "unless-stopped", ON_FAILURE);
  }

  @Override
  public List<String> samples() {
    return List.of(NONE, "always", "unless-stopped", ON_FAILURE, ON_FAILURE + ":3");
  }

  @Override
  public boolean valid(String written) {
    return words().contains(written) || written.matches(ON_FAILURE + ":[0-9]{1,9}");
  }
}
