package io.drydock.workbench;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * An engine on which work is done. Everything on it is lost.
 *
 * @param address as in {@code DOCKER_HOST}
 * @param environment leads docker commands to it
 * @param variables the values of {@code hub}, {@code registry}, {@code user}, {@code password},
 *     {@code docker_config} and {@code official}
 * @param wipe removes all containers, volumes, networks, build cache and logins, and all images but
 *     these; throws where that cannot be done
 * @param answers whether it still answers; asked after each piece of work, and ends within seconds
 */
public record BenchEngine(
    String address,
    Map<String, String> environment,
    Map<String, String> variables,
    Consumer<Set<String>> wipe,
    BooleanSupplier answers) {}
