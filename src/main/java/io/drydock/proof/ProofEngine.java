package io.drydock.proof;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The engine on which lessons are proven. Everything on it is lost.
 *
 * @param address as in {@code DOCKER_HOST}
 * @param environment leads docker commands to it
 * @param variables the values of {@code hub}, {@code registry}, {@code user}, {@code password},
 *     {@code docker_config} and {@code official}
 * @param wipe removes all containers, volumes, networks, build cache and logins, and all images but
 *     these
 */
public record ProofEngine(
    String address,
    Map<String, String> environment,
    Map<String, String> variables,
    Consumer<Set<String>> wipe) {}
