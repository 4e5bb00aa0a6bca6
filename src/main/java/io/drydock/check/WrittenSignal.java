package io.drydock.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Signals, with and without {@code SIG}, or by their numbers on Linux. */
final class WrittenSignal implements Notation {
  static final Notation SIGNAL = new WrittenSignal();

  /** In the order of their numbers, from 1. */
  private static final List<String> NAMES =
      Stream.of(
              "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT"
                  .split(" "),
              "CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(" "))
          .flatMap(Stream::of)
          .map(name -> "SIG" + name)
          .toList();

  private static final String REAL_TIME = "SIGRTM(IN(\\+[0-9]{1,2})?|AX(-[0-9]{1,2})?)";
  private static final int HIGHEST = 64;

  private WrittenSignal() {}

  @Override
  public String canonical(String written) {
    if (written.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(written);
      return 0 < number && number <= NAMES.size() ? NAMES.get(number - 1) : "" + number;
    }
    var name = written.toUpperCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith("SIG") ? name : "SIG" + name;
  }

  @Override
  public Optional<String> unset() {
    return Optional.of("SIGTERM");
  }

  @Override
  public List<String> words() {
    return NAMES;
  }

  @Override
  public List<String> samples() {
    return Stream.concat(NAMES.stream(), Stream.of("SIGRTMIN", "SIGRTMIN+3", "SIGRTMAX-3", "40"))
        .toList();
  }

  @Override
  public boolean valid(String written) {
    var name = canonical(written);
    return NAMES.contains(name)
        || name.matches(REAL_TIME)
        || name.matches("[0-9]{2}") && Integer.parseInt(name) <= HIGHEST;
  }
}
