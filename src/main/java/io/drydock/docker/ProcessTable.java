package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The processes of a container as the engine's {@code ps} prints them. */
final class ProcessTable {
  private ProcessTable() {}

  /**
   * The command lines, that of the container's process 1 first.
   *
   * @param first the number that process 1 has on the engine's host
   */
  static List<String> commands(JsonNode table, String first) {
    int command = column(table, Set.of("CMD", "COMMAND"));
    int number = column(table, Set.of("PID"));
    if (command < 0) {
      return List.of();
    }
    var rows = new ArrayList<JsonNode>();
    table.path("Processes").forEach(rows::add);
    rows.sort(Comparator.comparing(row -> !row.path(number).asText().equals(first)));
    return rows.stream().map(row -> row.path(command).asText()).toList();
  }

  private static int column(JsonNode table, Set<String> titles) {
    for (int i = 0; i < table.path("Titles").size(); i++) {
      if (titles.contains(table.path("Titles").get(i).asText())) {
        return i;
      }
    }
    return -1;
  }
}
