package io.drydock.cli;

import io.drydock.grade.HandOut;
import io.drydock.grade.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock assignment}: a student's side of an assignment. */
@Command(
    name = "assignment",
    mixinStandardHelpOptions = true,
    description = "Begin an assignment, and pack it to hand it in.")
final class AssignmentCommand {
  private static final String USUAL = "nodejs";

  private final Surroundings surroundings;

  AssignmentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = "Lay out what an assignment begins with, in a folder of its own.")
  int start(
      @Parameters(paramLabel = "ASSIGNMENT", description = "Such as nodejs.") String assignment,
      @Parameters(
              arity = "0..1",
              paramLabel = "FOLDER",
              description =
                  "A folder that is empty or not there yet (default: the assignment's name).")
          Path folder,
      @Option(
              names = "--student",
              required = true,
              paramLabel = "ID",
              description =
                  "Who you are to the course: it stands in public/student.txt, and the grader reads it there.")
          String student)
      throws IOException {
    if (!HandOut.isStudent(student)) {
      throw new UserError(
          "--student %s: an ID has letters, digits and . _ @ + - only, 64 at most."
              .formatted(student),
          "Try your name at the university, or your e-mail address.");
    }
    var rubric = Assignments.rubric(surroundings, assignment);
    if (rubric.starter().folder().isEmpty()) {
      throw new UserError(
          "The assignment `" + assignment + "` hands out nothing.",
          "Try an empty folder of yours.");
    }
    var to =
        surroundings
            .directory()
            .resolve(folder == null ? Path.of(rubric.id()) : folder)
            .normalize();
    demandEmpty(to);
    HandOut.to(to, rubric.file().toAbsolutePath().getParent(), rubric.starter(), student);
    surroundings
        .out()
        .print(
            "%s is ready. brief.md in it says what is wanted.%nWhen you are done: drydock assignment pack %s%n"
                .formatted(to, surroundings.directory().relativize(to)));
    return ExitCode.OK;
  }

  private static void demandEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new UserError(
        "There is something in %s already.".formatted(folder), "Try the name of a new folder.");
  }

  @Command(
      name = "pack",
      mixinStandardHelpOptions = true,
      description = "Make the archive to hand in, and say what is missing.")
  int pack(
      @Parameters(paramLabel = "FOLDER", description = "The folder with your Dockerfile.")
          Path folder,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "The archive (default: the folder's name with .zip).")
          Path out,
      @Option(
              names = "--assignment",
              paramLabel = "NAME",
              defaultValue = USUAL,
              description = "The assignment (default: ${DEFAULT-VALUE}).")
          String assignment)
      throws IOException {
    var from = surroundings.directory().resolve(folder).normalize();
    if (!Files.isDirectory(from)) {
      throw new UserError(
          "There is no folder %s.".formatted(folder), "Try the folder with your Dockerfile.");
    }
    var archive =
        out == null
            ? from.resolveSibling(from.getFileName() + ".zip")
            : surroundings.directory().resolve(out).normalize();
    if (archive.getParent() == null || !Files.isDirectory(archive.getParent())) {
      throw new UserError(
          "--out %s: its folder is not there.".formatted(out), "Try a name in a folder that is.");
    }
    var rubric = Assignments.rubric(surroundings, assignment);
    var notes = Pack.of(from, archive, rubric.starter());
    surroundings.out().println("Packed into " + archive + ".");
    notes.forEach(surroundings.out()::println);
    return notes.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }
}
