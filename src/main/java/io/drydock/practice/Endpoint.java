package io.drydock.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The engine that the learner's Docker client talks to, whether it answers or not.
 *
 * @param address as in {@code DOCKER_HOST}
 * @param unusable why Drydock cannot talk to it, in one sentence; empty where it can
 */
public record Endpoint(String address, Optional<String> unusable) {
  /** What to do where Drydock cannot talk to an engine. */
  public static final String HELP =
      "Try `--engine practice` for a private engine, or an address of yours that begins with"
          + " unix:// or tcp://, such as the end of a tunnel: `ssh -L /tmp/docker.sock:/var/run/docker.sock HOST`.";

  private static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String TLS = " tls";

  /** The one that {@code DOCKER_HOST} names, else that of the client's context. */
  public static Endpoint of(Map<String, String> environment) {
    var host = environment.getOrDefault("DOCKER_HOST", "");
    return host.isBlank() ? ofContext(environment) : at(host);
  }

  /** The one at an address. */
  public static Endpoint at(String address) {
    var scheme = address.contains("://") ? address.substring(0, address.indexOf("://")) : "";
    return new Endpoint(
        address,
        switch (scheme) {
          case "ssh" ->
              Optional.of("Your engine is at " + address + ", and Drydock cannot talk over SSH.");
          case "npipe" ->
              Optional.of(
                  "Your engine is at "
                      + address
                      + ", and Drydock cannot talk over a Windows pipe.");
          default -> Optional.empty();
        });
  }

  private static Endpoint ofContext(Map<String, String> environment) {
    var outcome =
        Tool.of(
                "docker",
                "context",
                "inspect",
                "--format",
                "{{.Endpoints.docker.Host}}{{if .TLSMaterial}}" + TLS + "{{end}}")
            .with(configuration(environment))
            .within(PATIENCE)
            .run();
    var told = outcome.output().strip();
    if (!outcome.ok() || !told.contains("://")) {
      return at(DEFAULT_ADDRESS);
    }
    if (!told.endsWith(TLS)) {
      return at(told);
    }
    var address = told.substring(0, told.length() - TLS.length());
    return new Endpoint(
        address,
        Optional.of(
            "Your engine is at "
                + address
                + ", and its certificates are kept in a Docker context, where Drydock cannot use them;"
                + " `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` can name both."));
  }

  private static Map<String, String> configuration(Map<String, String> environment) {
    var kept = new LinkedHashMap<>(environment);
    kept.keySet().retainAll(Set.of("DOCKER_CONFIG", "DOCKER_CONTEXT", "HOME"));
    kept.put("DOCKER_HOST", "");
    return kept;
  }

  /** The address, if Drydock can talk to what is there. */
  String usable() {
    if (unusable.isPresent()) {
      throw new PracticeException(unusable.get(), HELP);
    }
    return address;
  }
}
