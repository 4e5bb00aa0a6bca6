package io.drydock.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is special about the subject of a check, beyond how it is judged. Each record in {@link
 * Check} answers it; whoever has to know asks here.
 *
 * @param outside what judging it does beyond looking at this machine, in the order of the check
 * @param hostPorts the ports of this machine that it names, as their author wrote them
 * @param wants what it wants to be there, by name
 * @param lasts whether what it says can be found again later: what was typed, and what is counted
 *     from a moment on, cannot
 * @param lives whether it may hold only as long as a container lives, which may be a moment
 */
public record Traits(
    List<Outside> outside,
    Set<String> hostPorts,
    List<Wanted> wants,
    boolean lasts,
    boolean lives) {
  private static final Traits PASSING = new Traits(List.of(), Set.of(), List.of(), false, false);
  private static final Traits LASTING = new Traits(List.of(), Set.of(), List.of(), true, false);

  /** Of something that only looks, and whose answer is gone with the moment. */
  static Traits passing() {
    return PASSING;
  }

  /** Of something that only looks at what stays. */
  static Traits lasting() {
    return LASTING;
  }

  /** Of something that stays, where the check does not count from a moment on. */
  static Traits lastingUnlessCounted(Options options) {
    return options.since().isEmpty() ? LASTING : PASSING;
  }

  /** Of several together. */
  static Traits ofAll(List<Traits> several) {
    var outside = new ArrayList<Outside>();
    var hostPorts = new LinkedHashSet<String>();
    var wants = new ArrayList<Wanted>();
    boolean lasts = true;
    boolean lives = false;
    for (var traits : several) {
      outside.addAll(traits.outside());
      hostPorts.addAll(traits.hostPorts());
      wants.addAll(traits.wants());
      lasts &= traits.lasts();
      lives |= traits.lives();
    }
    return new Traits(
        List.copyOf(outside), Set.copyOf(hostPorts), List.copyOf(wants), lasts, lives);
  }

  Traits with(Optional<Outside> more) {
    return new Traits(more.stream().toList(), hostPorts, wants, lasts, lives);
  }

  Traits onPorts(Set<String> ports) {
    return new Traits(outside, ports, wants, lasts, lives);
  }

  Traits wanting(List<Wanted> things) {
    return new Traits(outside, hostPorts, things, lasts, lives);
  }

  /** The same of something that may hold only as long as a container lives. */
  Traits living() {
    return new Traits(outside, hostPorts, wants, lasts, true);
  }

  /** The same of a negation, which wants nothing to be there, and whose answer is gone. */
  Traits negated() {
    return new Traits(outside, hostPorts, List.of(), false, lives);
  }
}
