package io.drydock.grade;

import java.nio.file.Path;

/**
 * What one person gives in.
 *
 * @param id tells it from the others of its class; the name of its folder or archive
 * @param path a folder or an archive
 */
public record HandIn(String id, Path path) {}
