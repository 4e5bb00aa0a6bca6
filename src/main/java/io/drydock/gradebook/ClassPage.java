package io.drydock.gradebook;

import io.drydock.grade.Criterion;
import io.drydock.grade.Mark;
import java.util.List;
import java.util.Optional;

/** What an instructor reads: how the class did, what it lost and why, and each line of it. */
final class ClassPage {
  private static final int BAR = 260;
  private static final int BAR_HEIGHT = 16;
  private static final int MOST_CAUSES = 3;

  private final Gradebook book;
  private final String folder;
  private final Html html = new Html();

  private ClassPage(Gradebook book, String folder) {
    this.book = book;
    this.folder = folder;
  }

  static String of(Gradebook book, String folder) {
    return new ClassPage(book, folder).page();
  }

  private String page() {
    var title = book.rubric().title();
    html.open("main").element("h1", title);
    html.element("p", summary());
    histogram();
    losses();
    handIns();
    html.open("footer", "class", "soft").open("p");
    html.text("Graded by %s with the rubric ".formatted(book.grader()));
    html.element("code", book.rubricDigest()).text(".").close("p").close("footer").close("main");
    return Html.page(title, true, html);
  }

  private String summary() {
    long all = book.entries().count();
    int whole = Statistics.whole(book).size();
    long missing = book.rows().size() - all;
    return "%d hand-ins, %d missing, %d not yet whole. Mean %s, median %s, of %d points."
        .formatted(
            all,
            missing,
            all - whole,
            Lines.points(Statistics.mean(book)),
            Lines.points(Statistics.median(book)),
            book.rubric().most());
  }

  private void histogram() {
    var bars = Statistics.histogram(book);
    int highest = Math.max(1, bars.stream().mapToInt(Statistics.Bar::count).max().orElse(1));
    section("How many got how much", "histogram");
    html.open("div", "class", "scroll").open("table", "id", "bars");
    html.element("caption", "Hand-ins by percent of all points");
    head(List.of("percent", "hand-ins", "share"));
    for (var bar : bars) {
      html.open("tr").element("th", bar.from() + "–" + bar.to(), "scope", "row");
      html.element("td", Integer.toString(bar.count()), "class", "number").open("td");
      int width = bar.count() * BAR / highest;
      var size = Integer.toString(BAR_HEIGHT);
      html.open("svg", "width", "" + BAR, "height", size, "aria-hidden", "true");
      html.open("rect", "width", "" + width, "height", size, "rx", "2").close("svg");
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("div").close("section");
  }

  private void losses() {
    section("What was lost", "losses");
    sortable("Checks by how many hand-ins lost them", "checks");
    head(List.of("check", "lost", "not reached", "points", "most often because"));
    for (var loss : Statistics.losses(book)) {
      html.open("tr").open("th", "scope", "row").prose(loss.criterion().title()).close("th");
      number(Integer.toString(loss.failed()));
      number(Integer.toString(loss.skipped()));
      number(Lines.points(loss.points()));
      html.open("td", "class", "prose");
      for (var why : loss.causes().stream().limit(MOST_CAUSES).toList()) {
        html.open("p").text(why.count() + " × ").prose(why.says());
        html.text(why.id().isEmpty() ? "" : " (" + why.id() + ")").close("p");
      }
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("div").close("section");
  }

  private void handIns() {
    var criteria = book.rubric().criteria().toList();
    section("Hand-ins", "hand-ins");
    sortable("All hand-ins; a name leads to its page", "class");
    html.open("thead").open("tr");
    for (var heading : List.of("student", "ID", "points", "state", "late", "before")) {
      html.element("th", heading, "scope", "col");
    }
    for (var criterion : criteria) {
      html.open("th", "scope", "col").open("abbr", "title", criterion.title());
      html.text(criterion.id()).close("abbr").close("th");
    }
    html.close("tr").close("thead").open("tbody");
    book.rows().forEach(row -> handIn(row, criteria));
    html.close("tbody").close("table").close("div").close("section");
  }

  private void handIn(Row row, List<Criterion> criteria) {
    var entry = row.entry();
    html.open("tr").open("th", "scope", "row");
    if (entry.isPresent()) {
      html.open("a", "href", Html.address(folder + "/" + FileNames.of(row.id()) + ".html"));
      html.text(row.label()).close("a");
    } else {
      html.text(row.label());
    }
    html.close("th").element("td", row.id());
    html.open(
        "td", "class", "number", "data-sort", entry.map(each -> "" + each.points()).orElse(""));
    html.text(entry.map(each -> points(each)).orElse("")).close("td");
    html.element(
        "td", entry.map(each -> each.grade().decided() ? "graded" : "open").orElse("missing"));
    var late = entry.flatMap(Entry::late);
    html.open("td", "data-sort", late.map(each -> "" + each.by().toMinutes()).orElse(""));
    html.text(late.map(ClassPage::words).orElse("")).close("td");
    number(entry.flatMap(each -> each.kept().before()).map(Lines::points).orElse(""));
    criteria.forEach(criterion -> mark(entry, criterion));
    html.close("tr");
  }

  private static String points(Entry entry) {
    return Lines.points(entry.points()) + " of " + entry.grade().most();
  }

  private static String words(Lateness late) {
    return "%s, −%s".formatted(late.inWords(), Lines.points(late.penalty()));
  }

  private void mark(Optional<Entry> entry, Criterion criterion) {
    var found =
        entry.flatMap(
            each ->
                each.grade().marks().stream()
                    .filter(mark -> mark.criterion().id().equals(criterion.id()))
                    .findFirst());
    if (found.isEmpty()) {
      html.open("td", "data-sort", "").close("td");
      return;
    }
    Mark mark = found.get();
    var state = MarkJson.state(mark.state());
    html.open(
        "td", "class", "number " + state, "data-sort", mark.decided() ? "" + mark.points() : "");
    html.element("span", Signs.of(mark.state()) + " ", "aria-hidden", "true");
    html.text(Lines.given(mark)).element("span", " " + state, "class", "quiet");
    entry.get().override(mark).ifPresent(_ -> html.text(" by hand"));
    html.close("td");
  }

  private void section(String heading, String id) {
    html.open("section", "aria-labelledby", id).element("h2", heading, "id", id);
  }

  /** A table in a part that scrolls by itself, which the keyboard must reach. */
  private void sortable(String caption, String id) {
    html.element("p", "", "role", "status", "class", "quiet");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "sortable", "id", id).element("caption", caption);
  }

  private void head(List<String> headings) {
    html.open("thead").open("tr");
    headings.forEach(each -> html.element("th", each, "scope", "col"));
    html.close("tr").close("thead").open("tbody");
  }

  private void number(String text) {
    html.element("td", text, "class", "number");
  }
}
