package io.drydock.gradebook;

import io.drydock.grade.Criterion;
import io.drydock.grade.Mark;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A gradebook as CSV: for a spreadsheet, for Moodle, for Canvas. There is no one file that both
 * take: each wants columns of its own.
 */
final class CsvReport {
  /** Spreadsheets run what begins like this, also behind a separator that is not this file's. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[,;\\t|\"'])(\\s*)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  private CsvReport() {}

  /** All that is known, with a column for each criterion. */
  static String plain(Gradebook book) {
    var criteria = book.rubric().criteria().map(Criterion::id).toList();
    var head =
        Stream.concat(
                Stream.of(
                    "id",
                    "student",
                    "name",
                    "email",
                    "state",
                    "points",
                    "max",
                    "late",
                    "lost for lateness"),
                criteria.stream())
            .toList();
    return write(head, book.rows().stream().map(row -> plain(book, criteria, row)));
  }

  private static List<String> plain(Gradebook book, List<String> criteria, Row row) {
    var entry = row.entry();
    var cells = new ArrayList<String>();
    cells.add(row.id());
    cells.add(of(row, Student::id));
    cells.add(of(row, Student::name));
    cells.add(of(row, Student::email));
    cells.add(state(entry));
    cells.add(entry.map(Entry::points).map(Lines::points).orElse("0"));
    cells.add(
        Integer.toString(entry.map(each -> each.grade().most()).orElse(book.rubric().most())));
    var late = entry.flatMap(Entry::late);
    cells.add(late.map(Lateness::inWords).orElse(""));
    cells.add(late.map(Lateness::penalty).map(Lines::points).orElse(""));
    for (var criterion : criteria) {
      cells.add(entry.flatMap(each -> mark(each, criterion)).map(CsvReport::points).orElse(""));
    }
    return cells;
  }

  private static String state(Optional<Entry> entry) {
    return entry.map(each -> each.grade().decided() ? "graded" : "open").orElse("missing");
  }

  private static Optional<Mark> mark(Entry entry, String criterion) {
    return entry.grade().marks().stream()
        .filter(mark -> mark.criterion().id().equals(criterion))
        .findFirst();
  }

  private static String points(Mark mark) {
    return mark.decided() ? Lines.points(mark.points()) : "";
  }

  /**
   * For Moodle's grade import, which asks which column is what. An empty cell is no grade: of who
   * gave nothing in Moodle knows that itself, and what is open must not look like a 0.
   */
  static String moodle(Gradebook book) {
    var title = book.rubric().title();
    return write(
        List.of("Email address", "ID number", "Username", title, "Feedback: " + title),
        listed(book).stream().map(row -> moodleRow(book, row)));
  }

  private static List<String> moodleRow(Gradebook book, Row row) {
    // Feedback without a grade would take away a grade that is there.
    var feedback =
        row.entry()
            .filter(each -> each.grade().decided())
            .map(each -> Lines.feedback(book, each))
            .orElse("");
    return List.of(
        of(row, Student::email),
        row.student().map(Student::id).orElse(row.id()),
        of(row, student -> student.cell("Username")),
        points(row),
        feedback);
  }

  /**
   * For Canvas' gradebook import, with its second line of headings. The first columns are those of
   * Canvas' own export where the roster is one.
   */
  static String canvas(Gradebook book) {
    var possible =
        List.of("    Points Possible", "", "", "", "", Integer.toString(book.rubric().most()));
    return write(
        List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", book.rubric().title()),
        Stream.concat(Stream.of(possible), listed(book).stream().map(CsvReport::canvasRow)));
  }

  private static List<String> canvasRow(Row row) {
    boolean own =
        row.student().stream().anyMatch(each -> each.columns().containsKey("SIS Login ID"));
    return List.of(
        of(row, Student::name),
        own ? of(row, student -> student.cell("ID")) : "",
        own
            ? of(row, student -> student.cell("SIS User ID"))
            : row.student().map(Student::id).orElse(row.id()),
        own ? of(row, student -> student.cell("SIS Login ID")) : of(row, Student::email),
        of(row, student -> student.cell("Section")),
        points(row));
  }

  /** Whom the roster does not list nobody could find there. */
  private static List<Row> listed(Gradebook book) {
    boolean roster = book.rows().stream().anyMatch(row -> row.student().isPresent());
    return roster
        ? book.rows().stream().filter(row -> row.student().isPresent()).toList()
        : book.rows();
  }

  private static String points(Row row) {
    return row.entry()
        .filter(each -> each.grade().decided())
        .map(Entry::points)
        .map(Lines::points)
        .orElse("");
  }

  private static String of(Row row, Function<Student, String> part) {
    return row.student().map(part).orElse("");
  }

  private static String write(List<String> head, Stream<List<String>> lines) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(head.stream().map(CsvReport::inert));
      for (var line : lines.toList()) {
        csv.printRecord(line.stream().map(CsvReport::inert));
      }
    } catch (IOException e) {
      throw new IllegalStateException("A text can always be written to memory.", e);
    }
    return text.toString();
  }

  /** A text that no spreadsheet takes for a formula. */
  private static String inert(String text) {
    return FORMULA.matcher(text).replaceAll("$1$2'");
  }
}
