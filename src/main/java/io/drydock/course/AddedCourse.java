package io.drydock.course;

import java.nio.file.Path;

/**
 * A course that the learner added.
 *
 * @param name by which the learner calls it
 * @param id under which its progress is kept
 * @param folder where its lessons are
 * @param place where the tutor keeps what it knows of it; never the author's folder
 */
public record AddedCourse(String name, String id, Origin origin, Path folder, Path place) {

  /** What the learner said about trusting it. */
  public TrustBook trust() {
    return new TrustBook(place.resolve("trust"));
  }
}
