package io.drydock.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * A Markdown table; columns too wide for the screen are narrowed, the widest first, and wrapped.
 */
final class TextTable {
  private static final int NARROWEST_COLUMN = 6;
  private static final int BETWEEN = 3;

  private final Theme theme;

  TextTable(Theme theme) {
    this.theme = theme;
  }

  List<AttributedString> lines(TableBlock table, int width) {
    var rows = new ArrayList<List<AttributedString>>();
    collect(table, Style.TEXT, rows);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    var widths = widths(rows, columns, width);
    var lines = new ArrayList<AttributedString>();
    for (int row = 0; row < rows.size(); row++) {
      lines.addAll(row(rows.get(row), widths));
      if (row == 0) {
        lines.add(rule(widths));
      }
    }
    return lines;
  }

  private void collect(Node node, Style style, List<List<AttributedString>> rows) {
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case TableHead head -> collect(head, Style.STRONG, rows);
        case TableRow row -> {
          var cells = new ArrayList<AttributedString>();
          for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
              cells.add(Inline.of(cell, theme, style));
            }
          }
          rows.add(cells);
        }
        case Node other -> collect(other, style, rows);
      }
    }
  }

  private static int[] widths(List<List<AttributedString>> rows, int columns, int width) {
    var widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).columnLength());
      }
    }
    int spare = width - BETWEEN * (columns - 1);
    while (Arrays.stream(widths).sum() > spare) {
      int widest = 0;
      for (int i = 1; i < columns; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST_COLUMN) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private List<AttributedString> row(List<AttributedString> cells, int[] widths) {
    var wrapped = new ArrayList<List<AttributedString>>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(
          i < cells.size()
              ? Wrap.toWidth(cells.get(i), widths[i])
              : List.of(AttributedString.EMPTY));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
    var lines = new ArrayList<AttributedString>();
    for (int line = 0; line < height; line++) {
      var out = new AttributedStringBuilder();
      for (int i = 0; i < widths.length; i++) {
        var cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : AttributedString.EMPTY;
        boolean last = i == widths.length - 1;
        out.append(last ? cell : Wrap.padded(cell, widths[i]));
        if (!last) {
          out.append(theme.styled(Style.MUTED, " " + theme.glyphs().down + " "));
        }
      }
      lines.add(out.toAttributedString());
    }
    return lines;
  }

  private AttributedString rule(int[] widths) {
    var glyphs = theme.glyphs();
    var out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      out.append(glyphs.across.repeat(widths[i]));
      if (i < widths.length - 1) {
        out.append(glyphs.across).append(glyphs.crossing).append(glyphs.across);
      }
    }
    return theme.styled(Style.MUTED, out.toString());
  }
}
