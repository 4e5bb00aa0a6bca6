package io.drydock.gradebook;

import io.drydock.grade.Mark;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A gradebook in Markdown: a page for the class, and one for each student. */
final class MarkdownPages {
  /** All that means something anywhere in a line, also to GitHub. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!@$^]|:(?=/)");

  /** What makes an address of a word. */
  private static final Pattern WWW = Pattern.compile("(?i)\\b(www)\\.");

  /** What makes a list or a heading of a line. */
  private static final Pattern START = Pattern.compile("^(\\s*)([-+=]|\\d+(?=[.)]))");

  private static final int MOST_CAUSES = 3;

  private MarkdownPages() {}

  static Report render(Gradebook book, String folder) {
    var students = new TreeMap<String, String>();
    book.entries()
        .forEach(
            entry ->
                students.put(
                    FileNames.of(entry.grade().handIn().id()) + ".md", student(book, entry)));
    return new Report.Pages(overview(book, folder), students);
  }

  private static String overview(Gradebook book, String folder) {
    var text = new StringBuilder("# ").append(say(book.rubric().title())).append("\n\n");
    text.append("| hand-in | student | points | of | state |\n|---|---|--:|--:|---|\n");
    for (var row : book.rows()) {
      text.append("| ").append(link(row, folder)).append(" | ").append(say(row.label()));
      text.append(" | ").append(row.entry().map(each -> Lines.points(each.points())).orElse("0"));
      text.append(" | ");
      text.append(row.entry().map(each -> each.grade().most()).orElse(book.rubric().most()));
      text.append(" | ").append(state(row)).append(" |\n");
    }
    text.append("\n## How many got how much\n\n| percent | hand-ins |\n|---|--:|\n");
    for (var bar : Statistics.histogram(book)) {
      text.append("| %d–%d | %d |%n".formatted(bar.from(), bar.to(), bar.count()));
    }
    text.append(
        "\n## What was lost\n\n| check | lost by | points | most often because |\n|---|--:|--:|---|\n");
    for (var loss : Statistics.losses(book)) {
      text.append("| ").append(say(loss.criterion().title()));
      text.append(" | ").append(loss.failed() + loss.skipped());
      text.append(" | ").append(Lines.points(loss.points())).append(" | ");
      text.append(
          loss.causes().stream()
              .limit(MOST_CAUSES)
              .map(why -> "%d × %s".formatted(why.count(), say(why.says())))
              .collect(Collectors.joining("; ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String link(Row row, String folder) {
    // Signs in the address are written as bytes: nothing in it can end the link.
    return row.entry().isEmpty()
        ? say(row.id())
        : "[%s](%s)"
            .formatted(say(row.id()), Html.address(folder + "/" + FileNames.of(row.id()) + ".md"));
  }

  private static String state(Row row) {
    return row.entry()
        .map(
            entry ->
                (entry.grade().decided() ? "graded" : "open")
                    + entry.late().map(_ -> ", late").orElse(""))
        .orElse("missing");
  }

  private static String student(Gradebook book, Entry entry) {
    var text = new StringBuilder("# ").append(say(book.rubric().title())).append("\n\n");
    text.append(
        "%s: **%s** of %d points%n"
            .formatted(
                say(entry.grade().handIn().id()),
                Lines.points(entry.points()),
                entry.grade().most()));
    list(text, Lines.notes(entry));
    text.append("\n| check | state | points | of |\n|---|---|--:|--:|\n");
    var marks = Lines.shown(book, entry);
    for (var mark : marks) {
      text.append("| ").append(say(mark.criterion().title())).append(" | ");
      text.append(MarkJson.state(mark.state())).append(" | ").append(Lines.given(mark));
      text.append(" | ").append(mark.criterion().points()).append(" |\n");
    }
    for (var mark : marks) {
      var why = Lines.why(entry, mark);
      if (!why.isEmpty()) {
        text.append("\n## ").append(say(mark.criterion().title())).append('\n');
        list(text, why);
        mismatches(text, mark);
      }
    }
    if (marks.size() < entry.grade().marks().size()) {
      text.append("\nSome checks are shown when the grades are out.\n");
    }
    return text.toString();
  }

  private static void mismatches(StringBuilder text, Mark mark) {
    for (var result : mark.lost()) {
      for (var each : result.mismatches()) {
        text.append("- ").append(say(each.property())).append(": expected ");
        text.append(say(each.expected())).append(", found ").append(say(each.actual()));
        text.append('\n');
      }
    }
  }

  private static void list(StringBuilder text, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append('\n');
    }
    sentences.forEach(each -> text.append("- ").append(say(each)).append('\n'));
  }

  /** A text that means what it says, and nothing to Markdown. */
  private static String say(String text) {
    return Prose.pieces(text).stream()
        .map(
            piece ->
                piece.code() && piece.text().indexOf('|') < 0
                    ? "`" + piece.text() + "`"
                    : inert(piece.text()))
        .collect(Collectors.joining());
  }

  private static String inert(String text) {
    var escaped = SIGNS.matcher(text).replaceAll("\\\\$0");
    escaped = WWW.matcher(escaped).replaceAll("$1\\\\.");
    return START.matcher(escaped).replaceAll(found -> found.group(1) + start(found.group(2)));
  }

  private static String start(String sign) {
    return Character.isDigit(sign.charAt(0)) ? sign + "\\\\" : "\\\\" + sign;
  }
}
