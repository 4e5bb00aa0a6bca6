package io.drydock.proof;

import java.util.Map;

/**
 * The engine on which lessons are proven. Everything on it is lost.
 *
 * @param address as in {@code DOCKER_HOST}
 * @param environment leads docker commands to it
 * @param variables the values of {@code hub}, {@code registry}, {@code user}, {@code password} and {@code
 *     docker_config}
 * @param wipe removes all images, containers, volumes, networks, build cache and logins
 */
public record ProofEngine(
    String address, Map<String, String> environment, Map<String, String> variables, Runnable wipe) {}
