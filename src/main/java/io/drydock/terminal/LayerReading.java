package io.drydock.terminal;

import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings an image's layers and its history together: the history also has entries that made no
 * layer.
 */
final class LayerReading {
  private static final Pattern METADATA =
      Pattern.compile(
          "(ENV|CMD|LABEL|EXPOSE|ENTRYPOINT|USER|ARG|MAINTAINER|STOPSIGNAL|HEALTHCHECK|VOLUME|SHELL|ONBUILD)\\b.*",
          Pattern.DOTALL);

  private LayerReading() {}

  /**
   * The layers, lowest first; without sizes and instructions where the history does not tell which
   * is which.
   */
  static LayerStack.Image of(String name, ImageDetails details, List<HistoryEntry> history) {
    var upwards = history.reversed();
    var entries = upwards.stream().filter(entry -> entry.size() > 0).toList();
    if (entries.size() != details.layers().size()) {
      entries = upwards.stream().filter(entry -> entry.size() > 0 || !isMetadata(entry)).toList();
    }
    var layers = new ArrayList<LayerStack.Layer>();
    boolean known = entries.size() == details.layers().size();
    for (int i = 0; i < details.layers().size(); i++) {
      layers.add(
          known
              ? new LayerStack.Layer(
                  details.layers().get(i), entries.get(i).size(), instruction(entries.get(i)))
              : new LayerStack.Layer(details.layers().get(i), 0, ""));
    }
    return new LayerStack.Image(name, List.copyOf(layers));
  }

  private static boolean isMetadata(HistoryEntry entry) {
    return METADATA.matcher(instruction(entry)).matches();
  }

  /** As it stood in the Dockerfile, as far as the builders kept it. */
  static String instruction(HistoryEntry entry) {
    // The legacy builder names copied files by a checksum that fills the line.
    var text =
        entry
            .createdBy()
            .replaceAll("\\s+", " ")
            .replaceAll("\\b([0-9a-f]{12})[0-9a-f]{52}\\b", "$1")
            .strip();
    var nop = text.replaceFirst("^/bin/sh -c #\\(nop\\) +", "");
    if (!nop.equals(text)) {
      return nop;
    }
    var run = text.replaceFirst("^(RUN )?(\\|\\d+ .*?)?/bin/sh -c ", "RUN ");
    return (text.isEmpty() ? entry.comment() : run).replaceFirst(" # buildkit$", "");
  }
}
