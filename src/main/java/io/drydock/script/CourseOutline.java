package io.drydock.script;

import java.nio.file.Path;
import java.util.List;

/**
 * What a list of the lessons shows, read without their steps.
 *
 * @param lessons in the order in which they are taken
 */
public record CourseOutline(String id, String title, Path folder, List<LessonOutline> lessons) {}
