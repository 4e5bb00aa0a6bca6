package io.drydock.script;

import io.drydock.check.Check;
import java.util.List;
import java.util.Map;

/**
 * Checks that stand in a file of their own.
 *
 * @param variables the file's own, by name
 * @param checks a conjunction, never empty
 */
public record CheckFile(Map<String, String> variables, List<Check> checks) {}
