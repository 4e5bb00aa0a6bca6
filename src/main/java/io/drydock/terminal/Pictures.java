package io.drydock.terminal;

import io.drydock.check.Words;
import io.drydock.docker.DiskUsage;
import io.drydock.screen.Glyphs;
import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.screen.Wrap;
import io.drydock.words.Bytes;
import io.drydock.words.Counted;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Draws {@code layers} and {@code disk}. The plain form says the same in sentences, for screen
 * readers and terminals that draw nothing.
 */
record Pictures(Theme theme, int width, boolean plain) {
  private static final int WIDEST_BAR = 30;
  private static final int SIZE_WIDTH = 8;
  private static final int NAME_WIDTH = 12;

  List<AttributedString> layers(LayerStack stack) {
    var lines = new ArrayList<AttributedString>();
    for (var section : stack.sections()) {
      lines.add(heading(section, stack));
      int number = section.top();
      for (var layer : section.layers()) {
        var instruction =
            layer.instruction().isEmpty()
                ? "(not told by its history)"
                : Words.shortened(layer.instruction());
        lines.add(
            plain
                ? cut(
                    "  layer %d: %s, %s"
                        .formatted(number--, Bytes.inWords(layer.size()), instruction))
                : row(
                    bar(layer.size(), layer.size(), stack.largest()),
                    Bytes.inWords(layer.size()),
                    instruction));
      }
    }
    lines.add(
        cut(
            "In all %s on the disk, each layer counted once."
                .formatted(Bytes.inWords(stack.size()))));
    return lines;
  }

  private AttributedString heading(LayerStack.Section section, LayerStack stack) {
    boolean alone = stack.sections().size() == 1;
    var who = String.join(", ", section.images());
    var start = section.images().size() > 1 ? "Shared by " + who : alone ? who : "Only in " + who;
    return Wrap.toWidth(
            theme.styled(
                Style.STRONG,
                start
                    + ": "
                    + Counted.of(section.layers().size(), "layer")
                    + ", "
                    + Bytes.inWords(section.size())),
            Integer.MAX_VALUE)
        .getFirst();
  }

  private AttributedString row(AttributedString bar, String size, String text) {
    return new AttributedStringBuilder()
        .append("  ")
        .append(Wrap.padded(bar, barWidth()))
        .append(" ".repeat(Math.max(1, SIZE_WIDTH - size.length() + 1)))
        .append(size)
        .append("  ")
        .append(text)
        .toAttributedString()
        .columnSubSequence(0, width);
  }

  private AttributedString cut(String text) {
    return new AttributedString(text).columnSubSequence(0, width);
  }

  private int barWidth() {
    return Math.clamp(width / 3, 4, WIDEST_BAR);
  }

  /**
   * A bar to scale, of which the first part is full; what is not nothing is at least one sign long.
   */
  private AttributedString bar(long part, long whole, long largest) {
    boolean unicode = theme.glyphs() == Glyphs.UNICODE;
    int all = signs(whole, largest);
    int full = part >= whole ? all : Math.min(all, signs(part, largest));
    return new AttributedStringBuilder()
        .append(theme.styled(Style.GOOD, (unicode ? "█" : "#").repeat(full)))
        .append(theme.styled(Style.MUTED, (unicode ? "░" : ".").repeat(all - full)))
        .toAttributedString();
  }

  private int signs(long size, long largest) {
    return size <= 0 || largest <= 0
        ? 0
        : Math.max(1, (int) Math.round((double) size / largest * barWidth()));
  }

  List<AttributedString> disk(DiskUsage usage) {
    var rows = List.of(usage.images(), usage.containers(), usage.volumes(), usage.buildCache());
    var names = List.of("images", "containers", "volumes", "build cache");
    long largest = rows.stream().mapToLong(DiskUsage.Row::size).max().orElse(0);
    var lines = new ArrayList<AttributedString>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var counts = "%d, %d in use".formatted(row.total(), row.active());
      var free =
          row.reclaimable() > 0 ? "; " + Bytes.inWords(row.reclaimable()) + " can be freed" : "";
      lines.add(
          plain
              ? cut(names.get(i) + ": " + counts + ", " + Bytes.inWords(row.size()) + free)
              : new AttributedStringBuilder()
                  .append(Wrap.padded(new AttributedString("  " + names.get(i)), NAME_WIDTH + 2))
                  .append(
                      row(
                          bar(row.size() - row.reclaimable(), row.size(), largest),
                          Bytes.inWords(row.size()),
                          counts + free))
                  .toAttributedString()
                  .columnSubSequence(0, width));
    }
    if (!plain) {
      boolean unicode = theme.glyphs() == Glyphs.UNICODE;
      lines.add(
          cut(
              "  "
                  + (unicode ? "█" : "#")
                  + " in use  "
                  + (unicode ? "░" : ".")
                  + " can be freed"));
    }
    return lines;
  }

  /** One lesson of the map. */
  AttributedString lesson(int number, String title, long done, int steps, boolean here) {
    var state =
        done == steps && steps > 0
            ? "done"
            : done == 0 ? "not started" : done + " of " + steps + " steps done";
    var words = state + (here ? ", you are here" : "");
    if (plain) {
      return cut("%d. %s: %s".formatted(number, title, words));
    }
    var glyphs = theme.glyphs();
    var sign = done == steps && steps > 0 ? glyphs.good : here ? glyphs.prompt : glyphs.dot;
    return new AttributedStringBuilder()
        .append(" ")
        .append(
            Wrap.padded(
                theme.styled(done == steps ? Style.GOOD : Style.MUTED, sign),
                glyphs.good.length() + 1))
        .append(Wrap.padded(bar(done, steps, steps), barWidth()))
        .append("  %2d  ".formatted(number))
        .append(here ? theme.styled(Style.STRONG, title) : new AttributedString(title))
        .append(": " + words)
        .toAttributedString()
        .columnSubSequence(0, width);
  }
}
