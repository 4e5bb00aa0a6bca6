package io.drydock.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.machine.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The grades of a class on disk, a file for each hand-in. A file is whole or not there: a grader
 * that is killed loses only what it was at.
 */
public final class KeptGrades {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;
  private static final long MOST_BYTES = 16L << 20;
  private static final String RESULTS = "results";

  private final Path folder;

  private KeptGrades(Path folder) {
    this.folder = folder;
  }

  /**
   * The grades in a folder, which is made where it is not there.
   *
   * @param folder is the person's; files with grades lie below it
   */
  public static KeptGrades in(Path folder) throws IOException {
    return new KeptGrades(Files.createDirectories(folder.resolve(RESULTS)));
  }

  /** Keeps a grade in place of the one before; may be called from any thread. */
  public void keep(Kept kept) throws IOException {
    WholeFile.write(file(kept.grade().handIn()), text(kept));
  }

  /** The grade of a hand-in; none where its file cannot be read, or was written otherwise. */
  public Optional<Kept> find(HandIn handIn) throws IOException {
    var file = file(handIn);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      var root = JSON.readTree(Files.readString(file));
      return root.path("format").asInt() == FORMAT
          ? Optional.of(kept(handIn, root))
          : Optional.empty();
    } catch (NoSuchFileException
        | JsonProcessingException
        | IllegalArgumentException
        | DateTimeException _) {
      return Optional.empty();
    }
  }

  private Path file(HandIn handIn) {
    return folder.resolve(FileNames.of(handIn.id()) + ".json");
  }

  private static String text(Kept kept) throws JsonProcessingException {
    var root = JSON.createObjectNode().put("format", FORMAT).put("id", kept.grade().handIn().id());
    root.put("content", kept.stamp().handIn());
    root.put("rubric", kept.stamp().rubric());
    root.put("grader", kept.stamp().grader());
    kept.came().ifPresent(came -> root.put("came", came.toString()));
    kept.before().ifPresent(before -> root.put("before", before));
    var notes = root.putArray("notes");
    kept.grade().notes().forEach(notes::add);
    var checks = root.putArray("checks");
    kept.grade().marks().forEach(mark -> MarkJson.write(mark, checks.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static Kept kept(HandIn handIn, JsonNode root) {
    var grade =
        new Grade(
            handIn,
            StreamSupport.stream(root.required("checks").spliterator(), false)
                .map(MarkJson::read)
                .toList(),
            StreamSupport.stream(root.required("notes").spliterator(), false)
                .map(JsonNode::asText)
                .toList(),
            Duration.ZERO);
    var stamp =
        new Stamp(
            root.required("content").asText(),
            root.required("rubric").asText(),
            root.required("grader").asText());
    return new Kept(
        grade,
        stamp,
        Optional.ofNullable(root.get("came")).map(JsonNode::asText).map(Instant::parse),
        Optional.ofNullable(root.get("before")).map(JsonNode::asDouble));
  }
}
