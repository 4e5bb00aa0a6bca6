package io.drydock.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All lines of one run: as a plain table, and as JSON. */
final class Results {
  private static final String LINE = "%-62s %10s %10s   %-18s %6s  %s%n";

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Samples> asides = new LinkedHashMap<>();

  void add(Row row) {
    rows.add(row);
  }

  /** Something that is told without a limit: what another number is compared with. */
  void aside(String what, Samples samples) {
    asides.put(what, samples);
  }

  boolean allKept() {
    return rows.stream().allMatch(Row::kept);
  }

  String table() {
    var text = new StringBuilder();
    text.append(String.format(LINE, "what", "median", "p95", "limit", "share", ""));
    for (var row : rows) {
      text.append(
          String.format(
              LINE,
              row.what(),
              row.number(row.median()),
              row.number(row.p95()),
              row.how() + " <= " + row.number(row.limit()),
              String.format(Locale.ROOT, "%.2f", row.share()),
              row.kept() ? "ok" : "OVER"));
    }
    asides.forEach(
        (what, samples) ->
            text.append(
                String.format(
                    LINE,
                    what,
                    milliseconds(samples.median()),
                    milliseconds(samples.p95()),
                    "(to compare)",
                    "",
                    "")));
    return text.toString();
  }

  private static String milliseconds(double number) {
    return String.format(Locale.ROOT, "%.1f ms", number);
  }

  void writeJson(Path file) throws IOException {
    var json = new ObjectMapper();
    var root = json.createObjectNode();
    root.put("measured", Instant.now().toString());
    root.put("cores", Runtime.getRuntime().availableProcessors());
    root.put("java", System.getProperty("java.runtime.version"));
    root.put("kept", allKept());
    var lines = root.putArray("rows");
    for (var row : rows) {
      lines
          .addObject()
          .put("what", row.what())
          .put("held against the limit", row.how())
          .put("value", row.value())
          .put("limit", row.limit())
          .put("unit", row.unit())
          .put("median", row.median())
          .put("p95", row.p95())
          .put("kept", row.kept())
          .putPOJO("samples", row.samples());
    }
    asides.forEach((what, samples) -> root.withObject("/compared").putPOJO(what, samples.all()));
    Files.createDirectories(file.getParent());
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
