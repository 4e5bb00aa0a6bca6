package io.drydock.practice;

import java.util.ArrayList;
import java.util.List;

/** The dockerd of a practice engine: with folders, network and registries of its own. */
final class EngineDaemon {
  private EngineDaemon() {}

  /**
   * The daemon, whether it runs or not.
   *
   * @param options more words for its command line, which matter for its start only; of two that
   *     say the same the last one counts
   */
  static Daemon of(PracticeHome home, EngineState state, List<String> options) {
    var address = home.address();
    var command =
        new ArrayList<>(
            List.of(
                "dockerd",
                "--host=" + address,
                "--data-root=" + home.data(),
                "--exec-root=" + home.run().resolve("exec"),
                "--pidfile=" + home.run().resolve("dockerd-own.pid"),
                "--bridge=" + home.bridge(),
                "--default-address-pool=base=10." + state.pool() + ".128.0/17,size=24",
                "--iptables=false",
                "--ip6tables=false",
                "--ip-masq=false",
                "--exec-opt=native.cgroupdriver=cgroupfs",
                "--cgroup-parent=/" + home.cgroup(),
                "--insecure-registry=127.0.0.0/8"));
    if (!state.hub()) {
      command.add("--registry-mirror=http://" + state.mirror());
    }
    command.addAll(options);
    return new Daemon(home, "engine", List.copyOf(command), "--host=" + address);
  }
}
