package io.drydock.gradebook;

import io.drydock.grade.Plain;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads a roster: CSV with a line of headings, as a person writes it or as Moodle, Canvas and
 * GitHub Classroom export it.
 */
public final class RosterReader {
  private static final long MOST_BYTES = 10L << 20;
  private static final int MOST_STUDENTS = 20_000;
  private static final List<String> SEPARATORS = List.of(",", ";", "\t");

  private static final List<String> ID =
      List.of("id", "student_id", "student id", "id number", "roster_identifier", "username");
  private static final List<String> NAME = List.of("name", "full name", "student");
  private static final List<String> FIRST = List.of("first name", "first_name");
  private static final List<String> LAST = List.of("last name", "last_name", "surname");
  private static final List<String> EMAIL = List.of("email", "email address", "e-mail");
  private static final List<String> CAME = List.of("submission_timestamp", "submitted");
  private static final List<String> DUE = List.of("due");

  /** Canvas' second line of headings. */
  private static final String POINTS_POSSIBLE = "Points Possible";

  private final Path file;

  private RosterReader(Path file) {
    this.file = file;
  }

  /** The roster in a file. */
  public static Roster read(Path file) {
    return new RosterReader(file).roster(text(file));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new RosterException(
            "The roster %s is larger than 10 MB.".formatted(file), "Try one of this class only.");
      }
      var text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new RosterException(
          "The roster %s is not written in UTF-8.".formatted(file),
          "Try to save it as “CSV UTF-8”.");
    } catch (IOException e) {
      throw new RosterException(
          "The roster %s cannot be read.".formatted(file), "Try the path of a CSV file.");
    }
  }

  private Roster roster(String text) {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();
    try (var parser = format.parse(new StringReader(text))) {
      var headings = parser.getHeaderNames();
      var students = new ArrayList<Student>();
      for (var line : parser) {
        if (students.size() == MOST_STUDENTS) {
          throw new RosterException(
              "The roster %s lists more than %d students.".formatted(file, MOST_STUDENTS),
              "Try one of this class only.");
        }
        var student = student(headings, line);
        if (!student.name().equals(POINTS_POSSIBLE)) {
          students.add(demandId(student, line));
        }
      }
      return new Roster(distinct(students));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new RosterException(
          "The roster %s is no CSV: %s".formatted(file, e.getMessage()),
          "Try a line of headings such as `id,name,email`, and a line for each student.");
    }
  }

  private static String separator(String text) {
    var head = text.lines().findFirst().orElse("");
    return SEPARATORS.stream()
        .reduce((one, other) -> count(head, other) > count(head, one) ? other : one)
        .orElseThrow();
  }

  private static long count(String text, String separator) {
    return text.chars().filter(c -> c == separator.charAt(0)).count();
  }

  private Student student(List<String> headings, CSVRecord line) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(headings.size(), line.size()); i++) {
      cells.put(headings.get(i).strip(), Plain.text(line.get(i)).strip());
    }
    var name =
        cell(cells, NAME)
            .orElseGet(
                () ->
                    Stream.of(cell(cells, FIRST), cell(cells, LAST))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    var email = cell(cells, EMAIL).orElse("");
    return new Student(
        cell(cells, ID).orElse(email),
        name,
        email,
        cell(cells, CAME).map(text -> time(text, line)),
        cell(cells, DUE).map(text -> time(text, line)),
        cells);
  }

  /** What stands below the first of some headings that has something below it. */
  private static Optional<String> cell(Map<String, String> cells, List<String> headings) {
    return headings.stream()
        .flatMap(
            wanted ->
                cells.entrySet().stream()
                    .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                    .map(Map.Entry::getValue)
                    .filter(text -> !text.isEmpty()))
        .findFirst();
  }

  private Student demandId(Student student, CSVRecord line) {
    if (student.id().isEmpty()) {
      throw new RosterException(
          "%s:%d: this student has no ID.".formatted(file, line.getParser().getCurrentLineNumber()),
          "Try a column `id`, or `email`, with something in each line.");
    }
    return student;
  }

  private Instant time(String text, CSVRecord line) {
    try {
      return OffsetDateTime.parse(text.replaceFirst("(\\d) (\\d)", "$1T$2").replace(" UTC", "Z"))
          .toInstant();
    } catch (DateTimeException _) {
      throw new RosterException(
          "%s:%d: `%s` is no time with its distance from UTC."
              .formatted(file, line.getParser().getCurrentLineNumber(), text),
          "Try one such as `2026-11-27T23:59:00+01:00`.");
    }
  }

  private List<Student> distinct(List<Student> students) {
    var ids = new LinkedHashSet<String>();
    for (var student : students) {
      if (!ids.add(student.id())) {
        throw new RosterException(
            "The roster %s lists `%s` twice.".formatted(file, student.id()),
            "Try to remove one of the two lines.");
      }
    }
    return students;
  }
}
