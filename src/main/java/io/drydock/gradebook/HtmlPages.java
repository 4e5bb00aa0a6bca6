package io.drydock.gradebook;

import java.util.TreeMap;

/** A gradebook as pages that work from a file: one for the class, one for each student. */
final class HtmlPages {
  private HtmlPages() {}

  static Report render(Gradebook book, String folder) {
    var students = new TreeMap<String, String>();
    for (var row : book.rows()) {
      row.entry()
          .ifPresent(
              entry ->
                  students.put(FileNames.of(row.id()) + ".html", StudentPage.of(book, row, entry)));
    }
    return new Report.Pages(ClassPage.of(book, folder), students);
  }
}
