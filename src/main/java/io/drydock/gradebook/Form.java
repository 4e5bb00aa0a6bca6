package io.drydock.gradebook;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a gradebook is written. */
public enum Form {
  JSON,
  JUNIT,
  GRADESCOPE,
  CSV,
  MOODLE,
  CANVAS,
  MARKDOWN,
  HTML;

  /** The form of that name. */
  public static Optional<Form> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** The gradebook in this form, for a place: names of files may follow from it. */
  public Report render(Gradebook book, Path place) {
    return switch (this) {
      case JSON -> new Report.OneFile(JsonReport.render(book));
      case JUNIT -> new Report.OneFile(JunitReport.render(book));
      case GRADESCOPE -> GradescopeReport.render(book);
      case CSV -> new Report.OneFile(CsvReport.plain(book));
      case MOODLE -> new Report.OneFile(CsvReport.moodle(book));
      case CANVAS -> new Report.OneFile(CsvReport.canvas(book));
      case MARKDOWN -> MarkdownPages.render(book, Report.folder(place));
      case HTML -> HtmlPages.render(book, Report.folder(place));
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
