package io.drydock.gradebook;

import java.util.Optional;

/**
 * A line of the gradebook.
 *
 * @param id the hand-in's ID; of who gave nothing in, the student's
 * @param student who it is; empty where the roster does not list them, or there is none
 * @param entry empty where nothing was given in
 */
public record Row(String id, Optional<Student> student, Optional<Entry> entry) {
  /** The student's name, or the ID. */
  String label() {
    return student.map(Student::name).filter(name -> !name.isEmpty()).orElse(id);
  }
}
