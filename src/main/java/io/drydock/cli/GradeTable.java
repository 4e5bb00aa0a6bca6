package io.drydock.cli;

import io.drydock.grade.GradeText;
import io.drydock.gradebook.Entry;
import io.drydock.gradebook.Row;
import io.drydock.gradebook.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class at a glance: a line for each hand-in, and for who gave nothing in. */
final class GradeTable {
  private static final int WIDEST = 32;

  private GradeTable() {}

  static String of(List<Row> rows) {
    int width = 0;
    for (var row : rows) {
      width = Math.max(width, cut(label(row)).length());
    }
    var text = new StringBuilder();
    for (var row : rows) {
      var name = cut(label(row));
      text.append(name).append(" ".repeat(width - name.length() + 2));
      text.append(row.entry().map(GradeTable::entry).orElse("%7s          missing".formatted("-")));
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String entry(Entry entry) {
    var remarks = new ArrayList<String>();
    remarks.add(entry.grade().decided() ? "graded" : "open");
    entry.late().ifPresent(late -> remarks.add("late, -" + GradeText.points(late.penalty())));
    entry.kept().before().ifPresent(before -> remarks.add(GradeText.points(before) + " before"));
    if (!entry.overrides().isEmpty()) {
      remarks.add(
          "set by hand: "
              + String.join(", ", entry.overrides().keySet().stream().sorted().toList()));
    }
    return "%7s of %-4d  %s"
        .formatted(
            GradeText.points(entry.points()), entry.grade().most(), String.join("; ", remarks));
  }

  private static String label(Row row) {
    Optional<String> name =
        row.student().map(Student::name).filter(each -> !each.isEmpty() && !each.equals(row.id()));
    return name.map(each -> row.id() + " (" + each + ")").orElse(row.id());
  }

  private static String cut(String text) {
    return text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
  }
}
