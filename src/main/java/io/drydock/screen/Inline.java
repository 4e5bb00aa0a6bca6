package io.drydock.screen;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands inside a paragraph, as one styled text; a line feed in it is a forced break. */
final class Inline extends AbstractVisitor {
  private static final String LINK_START = "\033]8;;";
  private static final String LINK_END = "\033\\";

  private final Theme theme;
  private final AttributedStringBuilder out = new AttributedStringBuilder();
  private AttributedStyle style;

  private Inline(Theme theme, Style base) {
    this.theme = theme;
    this.style = theme.palette().of(base);
  }

  static AttributedString of(Node parent, Theme theme, Style base) {
    var inline = new Inline(theme, base);
    inline.visitChildren(parent);
    return inline.out.toAttributedString();
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral(), style);
  }

  /** Without colour the backquotes stay, so that it can be told where code begins and ends. */
  @Override
  public void visit(Code code) {
    var quote = theme.palette().colours() ? "" : "`";
    out.append(quote + code.getLiteral() + quote, theme.palette().of(Style.CODE));
  }

  @Override
  public void visit(Emphasis emphasis) {
    inStyle(Style.EMPHASIS, emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    inStyle(Style.STRONG, strong);
  }

  @Override
  public void visit(Link link) {
    if (theme.links()) {
      out.append(LINK_START + link.getDestination() + LINK_END, AttributedStyle.HIDDEN);
      inStyle(Style.LINK, link);
      out.append(LINK_START + LINK_END, AttributedStyle.HIDDEN);
      return;
    }
    int from = out.length();
    inStyle(Style.LINK, link);
    if (!out.subSequence(from, out.length()).toString().equals(link.getDestination())) {
      out.append(" (" + link.getDestination() + ")", style);
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    out.append(" (" + image.getDestination() + ")", style);
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(html.getLiteral(), style);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append(" ", style);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append("\n");
  }

  private void inStyle(Style meaning, Node node) {
    var outer = style;
    style = theme.palette().of(meaning);
    visitChildren(node);
    style = outer;
  }
}
