package io.drydock.gradebook;

import io.drydock.grade.Mark;
import io.drydock.report.Result;

/** What one student reads: the points, and for each lost one why and what to try. */
final class StudentPage {
  private final Gradebook book;
  private final Entry entry;
  private final Html html = new Html();

  private StudentPage(Gradebook book, Entry entry) {
    this.book = book;
    this.entry = entry;
  }

  static String of(Gradebook book, Row row, Entry entry) {
    return new StudentPage(book, entry).page(row);
  }

  private String page(Row row) {
    var title = book.rubric().title();
    html.open("main").element("h1", title);
    html.element("p", row.label() + (row.label().equals(row.id()) ? "" : " · " + row.id()));
    html.open("p", "class", "score").element("strong", Lines.points(entry.points()));
    html.text(" of %d points".formatted(entry.grade().most())).close("p");
    var notes = Lines.notes(entry);
    if (!notes.isEmpty()) {
      html.open("ul");
      notes.forEach(note -> html.open("li").prose(note).close("li"));
      html.close("ul");
    }
    var shown = Lines.shown(book, entry);
    var stage = "";
    for (var mark : shown) {
      var next = Lines.stage(book.rubric(), mark);
      if (!next.equals(stage)) {
        html.element("h2", next);
        stage = next;
      }
      check(mark);
    }
    if (shown.size() < entry.grade().marks().size()) {
      html.element("p", "Some checks are shown when the grades are out.", "class", "soft");
    }
    html.close("main");
    return Html.page(row.label() + " – " + title, false, html);
  }

  private void check(Mark mark) {
    var state = MarkJson.state(mark.state());
    html.open("section", "class", "check").open("header");
    html.open("h3").open("span", "class", state, "aria-hidden", "true");
    html.text(Signs.of(mark.state()) + " ").close("span").prose(mark.criterion().title());
    html.close("h3").open("span", "class", "number");
    html.element("span", state, "class", state).text(" · ");
    html.text("%s of %d".formatted(Lines.given(mark), mark.criterion().points()));
    html.text(mark.criterion().extra() ? " on top" : "").close("span").close("header");
    Lines.why(entry, mark).forEach(each -> html.open("p").prose(each).close("p"));
    mark.lost().forEach(this::mismatches);
    html.close("section");
  }

  private void mismatches(Result result) {
    for (var each : result.mismatches()) {
      html.open("p", "class", "soft").prose(each.property()).close("p").open("dl");
      html.element("dt", "expected").open("dd").prose(each.expected()).close("dd");
      html.element("dt", "found").open("dd").prose(each.actual()).close("dd").close("dl");
    }
  }
}
