package io.drydock.screen;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jline.utils.AttributedString;

/** Markdown as lines for a terminal. */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final AttributedString CODE_INDENT = new AttributedString("    ");
  private static final int NARROWEST = 20;

  private final Theme theme;

  public Markdown(Theme theme) {
    this.theme = theme;
  }

  /**
   * The text in lines of at most this many columns; code is never broken, so that it can be copied.
   */
  public List<AttributedString> lines(String markdown, int width) {
    return blocks(PARSER.parse(markdown), Math.max(NARROWEST, width), Style.TEXT, false);
  }

  private List<AttributedString> blocks(Node parent, int width, Style base, boolean tight) {
    var lines = new ArrayList<AttributedString>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!lines.isEmpty() && !tight) {
        lines.add(AttributedString.EMPTY);
      }
      lines.addAll(block(node, width, base));
    }
    return lines;
  }

  private List<AttributedString> block(Node node, int width, Style base) {
    return switch (node) {
      case Heading heading -> heading(heading, width);
      case BulletList list -> list(list, list.isTight(), width, base);
      case OrderedList list -> list(list, list.isTight(), width, base);
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case BlockQuote quote -> {
        var bar = theme.styled(Style.MUTED, theme.glyphs().down + " ");
        yield Wrap.prefixed(bar, bar, blocks(quote, width - 2, Style.QUOTE, false));
      }
      case TableBlock table -> new TextTable(theme).lines(table, width);
      case ThematicBreak _ ->
          List.of(theme.styled(Style.MUTED, theme.glyphs().across.repeat(Math.min(width, 40))));
      case HtmlBlock html -> List.of(new AttributedString(html.getLiteral()));
      case Block other -> Wrap.toWidth(Inline.of(other, theme, base), width);
      case Node _ -> List.of();
    };
  }

  private List<AttributedString> heading(Heading heading, int width) {
    var lines = new ArrayList<>(Wrap.toWidth(Inline.of(heading, theme, Style.HEADING), width));
    if (!theme.palette().weighs()) {
      int longest = lines.stream().mapToInt(AttributedString::columnLength).max().orElse(0);
      lines.add(new AttributedString((heading.getLevel() == 1 ? "=" : "-").repeat(longest)));
    }
    return lines;
  }

  private List<AttributedString> list(Node list, boolean tight, int width, Style base) {
    var lines = new ArrayList<AttributedString>();
    int number = list instanceof OrderedList ordered ? firstNumber(ordered) : 0;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      var mark = list instanceof OrderedList ? number++ + ". " : theme.glyphs().bullet + " ";
      var indent = " ".repeat(new AttributedString(mark).columnLength());
      var inner = blocks(item, width - indent.length(), base, tight);
      if (!tight && !lines.isEmpty()) {
        lines.add(AttributedString.EMPTY);
      }
      lines.addAll(
          Wrap.prefixed(
              theme.styled(Style.MUTED, mark),
              new AttributedString(indent),
              inner.isEmpty() ? List.of(AttributedString.EMPTY) : inner));
    }
    return lines;
  }

  private static int firstNumber(OrderedList list) {
    return list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
  }

  private List<AttributedString> code(String literal) {
    var lines = literal.lines().map(line -> theme.styled(Style.CODE_BLOCK, line)).toList();
    return Wrap.prefixed(CODE_INDENT, CODE_INDENT, lines);
  }
}
