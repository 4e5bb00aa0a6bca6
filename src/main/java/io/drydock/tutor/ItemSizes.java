package io.drydock.tutor;

import io.drydock.check.Words;
import io.drydock.ledger.Item;
import io.drydock.words.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How large things are, as far as that is known soon: an engine walks through every file of a
 * volume or a container to tell.
 */
record ItemSizes(Map<String, String> known) {
  static final ItemSizes NONE = new ItemSizes(Map.of());

  private static final int MOST_SHOWN = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String FORMAT =
      "{{range .Volumes}}VOLUME {{.Name}} {{.Size}}{{println}}{{end}}"
          + "{{range .Containers}}CONTAINER {{.Names}} {{.Size}}{{println}}{{end}}";

  /** Asks the engine where one of these is a volume or a container. */
  static ItemSizes of(List<Item> items, EngineLink link, Path directory) {
    if (items.stream()
        .noneMatch(i -> i.kind() == Item.Kind.VOLUME || i.kind() == Item.Kind.CONTAINER)) {
      return NONE;
    }
    var question = new FutureTask<>(() -> ask(link, directory));
    Thread.ofPlatform().daemon().name("sizes").start(question);
    try {
      return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // Names are enough to decide.
      return NONE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return NONE;
    } finally {
      question.cancel(true);
    }
  }

  private static ItemSizes ask(EngineLink link, Path directory)
      throws IOException, InterruptedException {
    var result =
        link.hands()
            .run(List.of("docker", "system", "df", "--verbose", "--format", FORMAT), directory);
    var known = new HashMap<String, String>();
    result
        .output()
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3 && !parts[2].startsWith("N/A"))
        // A container's size is told as "1.09kB (virtual 7.35MB)".
        .forEach(parts -> known.put(parts[0] + " " + parts[1], parts[2].replaceFirst(" .*", "")));
    return new ItemSizes(Map.copyOf(known));
  }

  /** In words; empty where it is not known. */
  String of(Item item) {
    return switch (item.kind()) {
      case IMAGE -> item.whole() ? Bytes.inWords(item.size()) : "";
      case CONTAINER, VOLUME -> known.getOrDefault(item.kind() + " " + item.names().getFirst(), "");
      case NETWORK -> "";
    };
  }

  /** A list in Markdown. */
  String list(List<Item> items) {
    var text = new StringBuilder(items.isEmpty() ? "" : "\n\n");
    for (var item : items.subList(0, Math.min(items.size(), MOST_SHOWN))) {
      var size = of(item);
      text.append("- ")
          .append(item.whole() ? "" : "a name of an ")
          .append(item.kind().word())
          .append(": `")
          .append(Words.shortened(item.title()).replace('`', '\''))
          .append(size.isEmpty() ? "`\n" : "`, " + size + "\n");
    }
    return items.size() > MOST_SHOWN
        ? text + "- and " + (items.size() - MOST_SHOWN) + " more\n"
        : text.toString();
  }
}
