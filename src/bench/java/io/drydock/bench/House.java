package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A second house with lessons for measuring: its launcher, program and start-up cache are those of
 * the first.
 *
 * @param folder where it stands
 */
record House(Path folder) {
  static final String VERDICTS = "ten-checks";
  static final String EVENTS = "other-window";
  static final int ROUNDS = 60;

  /** Builds it afresh. */
  static House build(Path folder, Path project) throws IOException {
    remove(folder);
    var house = new House(folder);
    Files.createDirectories(house.lessons());
    Files.copy(project.resolve("drydock"), house.launcher(), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createSymbolicLink(folder.resolve(".mvn"), project.resolve(".mvn"));
    Files.createSymbolicLink(folder.resolve("target"), project.resolve("target"));
    try (var lessons = Files.newDirectoryStream(project.resolve("lessons"), "*.yaml")) {
      for (var lesson : lessons) {
        Files.copy(lesson, house.lessons().resolve(lesson.getFileName()));
      }
    }
    house.write(VERDICTS, IntStream.rangeClosed(1, ROUNDS).mapToObj(House::tenChecks));
    house.write(EVENTS, IntStream.rangeClosed(1, ROUNDS).mapToObj(House::oneVolume));
    var course = house.lessons().resolve("course.yaml");
    Files.writeString(
        course,
        Files.readString(course).stripTrailing()
            + "\n  - %s.yaml\n  - %s.yaml\n".formatted(VERDICTS, EVENTS));
    return house;
  }

  Path launcher() {
    return folder.resolve("drydock");
  }

  /** The file of a lesson. */
  Path lesson(String id) {
    return lessons().resolve(id + ".yaml");
  }

  /** The lessons of the course proper, by their IDs. */
  List<String> courseLessons() throws IOException {
    try (var lines = Files.lines(lessons().resolve("course.yaml"))) {
      return lines
          .filter(line -> line.strip().startsWith("- ") && line.endsWith(".yaml"))
          .map(line -> line.strip().substring(2).replace(".yaml", ""))
          .filter(id -> !id.equals(VERDICTS) && !id.equals(EVENTS))
          .toList();
    }
  }

  private Path lessons() {
    return folder.resolve("lessons");
  }

  private void write(String id, java.util.stream.Stream<String> tasks) throws IOException {
    Files.writeString(
        lesson(id),
        "format: 1\nlesson: %s\ntitle: Rounds\nminutes: 10\nsteps:\n".formatted(id)
            + tasks.collect(Collectors.joining()).indent(2));
  }

  private static String tenChecks(int round) {
    return """
        - task: round-%1$d
          say: Make the volume and the file of round %1$d.
          check:
            - image: %2$s
              env: {NUMBER: "%1$d"}
              exposes: 80/tcp
            - image: %3$s
              differs-from: %2$s
            - image: %4$s
              layers: {length: {at-least: 1}}
            - container: idle
              state: created
              env: {NUMBER: "1"}
            - container: {image: "%5$s"}
            - volume: round-%1$d
              driver: local
            - network: front
              driver: bridge
            - engine:
              dangling-images: 0
            - ran: docker volume create round-%1$d
              since: lesson
            - file: round-%1$d
          solution: docker volume create round-%1$d && touch round-%1$d
        """
        .formatted(
            round,
            ManyImages.name(round),
            ManyImages.name(round + 1),
            ManyImages.name(round + 2),
            ManyImages.name(1));
  }

  private static String oneVolume(int round) {
    return """
        - task: event-%1$d
          say: Make the volume of round %1$d.
          check:
            - volume: event-%1$d
            - image: %2$s
          solution: docker volume create event-%1$d
        """
        .formatted(round, ManyImages.name(round));
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
