package io.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One network of the engine.
 *
 * @param subnets in CIDR notation
 */
public record NetworkSummary(
    String id,
    String name,
    String driver,
    String scope,
    boolean internal,
    List<String> subnets,
    Map<String, String> labels,
    Instant created) {}
