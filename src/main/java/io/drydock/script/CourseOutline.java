package io.drydock.script;

import java.nio.file.Path;
import java.util.List;

/**
 * What course.yaml says; the lessons themselves are not read yet.
 *
 * @param files of the lessons, in the order in which they are taken; each of them exists
 */
public record CourseOutline(String id, String title, Path folder, List<Path> files) {}
