package io.drydock.terminal;

import io.drydock.check.Verdict;
import io.drydock.screen.Markdown;
import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.screen.Wrap;
import io.drydock.session.Output;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Verdicts at a glance: a sign and a title for each, and for one that failed what was found
 * instead.
 */
final class VerdictText {
  private static final int INDENT = 4;

  private final Theme theme;
  private final Markdown markdown;
  private final String explained;

  /**
   * For a theme.
   *
   * @param explained the command whose error has just been explained; empty where none was
   */
  VerdictText(Theme theme, Markdown markdown, String explained) {
    this.theme = theme;
    this.markdown = markdown;
    this.explained = explained;
  }

  List<AttributedString> lines(Output.ShowVerdicts shown, int width) {
    var lines = new ArrayList<AttributedString>();
    for (var verdict : shown.verdicts()) {
      lines.addAll(title(verdict, width));
      if (shown.nearest().filter(verdict::equals).isPresent()) {
        lines.addAll(explanation(verdict, width));
      }
    }
    shown
        .nearest()
        .filter(nearest -> !shown.verdicts().contains(nearest))
        .ifPresent(
            nearest -> {
              lines.addAll(title(nearest, width));
              lines.addAll(explanation(nearest, width));
            });
    if (shown.of() > 1 && shown.passed() < shown.of()) {
      lines.add(
          theme.styled(Style.MUTED, "  %d of %d are so.".formatted(shown.passed(), shown.of())));
    }
    return lines;
  }

  private List<AttributedString> title(Verdict verdict, int width) {
    var sign =
        switch (verdict.outcome()) {
          case Verdict.Passed _ -> theme.styled(Style.GOOD, theme.glyphs().good + " ");
          case Verdict.Failed _ -> theme.styled(Style.BAD, theme.glyphs().bad + " ");
          case Verdict.Unable _, Verdict.Skipped _ ->
              theme.styled(Style.NOTE, theme.glyphs().unknown + " ");
        };
    int indent = sign.columnLength();
    return Wrap.prefixed(
        sign,
        new AttributedString(" ".repeat(indent)),
        markdown.lines(verdict.title(), width - indent));
  }

  private List<AttributedString> explanation(Verdict verdict, int width) {
    var lines = new ArrayList<AttributedString>();
    switch (verdict.outcome()) {
      case Verdict.Passed _ -> {}
      case Verdict.Skipped skipped -> lines.addAll(text(skipped.reason(), width));
      case Verdict.Unable unable -> {
        lines.addAll(text("It could not be looked at: " + unable.what(), width));
        lines.addAll(text(unable.help(), width));
      }
      case Verdict.Failed failed -> {
        for (var mismatch : failed.mismatches()) {
          boolean named = failed.mismatches().size() > 1;
          var what = named ? mismatch.property() + ": " : "";
          lines.addAll(field(what + "expected  ", mismatch.expected(), width));
          lines.addAll(field(what + "found     ", mismatch.actual(), width));
        }
        failed
            .cause()
            .map(cause -> cause.afterExplanationOf(explained))
            .ifPresent(
                cause -> {
                  lines.addAll(text(cause.says(), width));
                  if (!cause.help().isBlank()) {
                    lines.addAll(text(cause.help(), width));
                  }
                });
      }
    }
    return lines;
  }

  private List<AttributedString> field(String name, String value, int width) {
    var first =
        new AttributedStringBuilder()
            .append(" ".repeat(INDENT))
            .append(theme.styled(Style.MUTED, name))
            .toAttributedString();
    int indent = first.columnLength();
    return Wrap.prefixed(
        first,
        new AttributedString(" ".repeat(indent)),
        Wrap.toWidth(new AttributedString(value), Math.max(20, width - indent)));
  }

  private List<AttributedString> text(String text, int width) {
    var indent = new AttributedString(" ".repeat(INDENT));
    return Wrap.prefixed(indent, indent, markdown.lines(text, width - INDENT));
  }
}
