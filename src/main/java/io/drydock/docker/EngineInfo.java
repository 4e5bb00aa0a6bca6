package io.drydock.docker;

import java.util.List;

/**
 * What an engine says about itself.
 *
 * @param id the same for as long as its data folder is; empty where it tells none
 * @param version the engine's version, such as {@code 28.5.2}
 * @param apiVersion the highest API version that it speaks
 * @param os {@code linux} or {@code windows}
 * @param architecture as in image configurations: {@code amd64}, {@code arm64} …
 * @param storageDriver for instance {@code overlay2}
 * @param registryMirrors the addresses that it asks before Docker Hub
 */
public record EngineInfo(
    String id,
    String version,
    String apiVersion,
    String os,
    String architecture,
    String storageDriver,
    List<String> registryMirrors) {}
