package io.drydock.gradebook;

import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.grade.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run of a class: what is graded already, what is still to be graded, and where each new grade
 * goes as soon as it is known.
 */
public final class GradeKeeper {
  private final Rubric rubric;
  private final KeptGrades kept;
  private final Again again;
  private final Map<String, Stamp> stamps = new LinkedHashMap<>();
  private final Map<String, HandIn> handIns = new LinkedHashMap<>();
  private final Map<String, Kept> earlier = new ConcurrentHashMap<>();
  private final Map<String, Kept> now = new ConcurrentHashMap<>();

  /**
   * Looks at what is kept of these hand-ins.
   *
   * @param handIns of different IDs
   * @param rubricDigest see {@link Digest#of(Rubric)}
   * @param grader changes with each build of the grader
   */
  public GradeKeeper(
      Rubric rubric,
      String rubricDigest,
      String grader,
      KeptGrades kept,
      Again again,
      List<HandIn> handIns)
      throws IOException {
    this.rubric = rubric;
    this.kept = kept;
    this.again = again;
    for (var handIn : handIns) {
      var stamp = new Stamp(Digest.of(handIn.path()), rubricDigest, grader);
      this.handIns.put(handIn.id(), handIn);
      stamps.put(handIn.id(), stamp);
      var found = kept.find(handIn);
      found.ifPresent(each -> earlier.put(handIn.id(), each));
      found
          .filter(each -> Regrade.stays(each, stamp, again))
          .ifPresent(each -> now.put(handIn.id(), each));
    }
  }

  /** What is still to be graded, in the order of the class. */
  public List<HandIn> open() {
    return handIns.values().stream().filter(each -> !now.containsKey(each.id())).toList();
  }

  /** Keeps a new grade; from any thread, before anybody is told of it. */
  public void keep(Grade grade) throws IOException {
    var handIn = grade.handIn();
    var next = Kept.of(grade, stamps.get(handIn.id()), came(handIn));
    var merged = Regrade.merge(rubric, Optional.ofNullable(earlier.get(handIn.id())), next, again);
    kept.keep(merged);
    now.put(handIn.id(), merged);
  }

  /** The grade of a hand-in that is graded. */
  public Kept of(HandIn handIn) {
    return now.get(handIn.id());
  }

  /** All grades that there are, in the order of the class. */
  public List<Kept> all() {
    return handIns.keySet().stream()
        .flatMap(id -> Optional.ofNullable(now.get(id)).stream())
        .toList();
  }

  /** An archive carries its time; the files of a folder may have come from anywhere. */
  private static Optional<Instant> came(HandIn handIn) throws IOException {
    return Files.isRegularFile(handIn.path())
        ? Optional.of(Files.getLastModifiedTime(handIn.path()).toInstant())
        : Optional.empty();
  }
}
