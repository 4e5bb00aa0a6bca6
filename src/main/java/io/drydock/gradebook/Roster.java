package io.drydock.gradebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is in the class.
 *
 * @param students in the order in which they are listed
 */
public record Roster(List<Student> students) {
  /** Moodle's download of all submissions: {@code NAME_NUMBER_assignsubmission_file}. */
  private static final Pattern MOODLE = Pattern.compile("(.+)_\\d+_assignsubmission_.*");

  /** Canvas' download: {@code name_[LATE_]USER_SUBMISSION_file}. */
  private static final Pattern CANVAS = Pattern.compile("[^_]+_(?:LATE_)?(\\d+)_\\d+_.*");

  /** Of a class that nobody has listed. */
  public static final Roster NONE = new Roster(List.of());

  public Roster {
    students = List.copyOf(students);
  }

  /**
   * Whose a hand-in is: its ID is the student's, or their address, or what Moodle or Canvas make of
   * their name or number. Nobody's where it could be two students'.
   */
  Optional<Student> owner(String handIn) {
    var exact = students.stream().filter(each -> each.id().equals(handIn)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    var all = students.stream().filter(each -> fits(each, handIn)).limit(2).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static boolean fits(Student student, String handIn) {
    var moodle = MOODLE.matcher(handIn);
    if (moodle.matches()) {
      return same(student.name(), moodle.group(1));
    }
    var canvas = CANVAS.matcher(handIn);
    if (canvas.matches()) {
      return student.id().equals(canvas.group(1));
    }
    return same(student.id(), handIn) || same(student.email(), handIn);
  }

  private static boolean same(String one, String other) {
    return !one.isEmpty() && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
