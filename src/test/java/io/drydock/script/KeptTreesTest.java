package io.drydock.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class KeptTreesTest {
  private static final Path LESSONS = Path.of("lessons");

  @TempDir Path folder;

  @Test
  void everyLessonOfTheCourseIsTheSameByItsKeptTree() throws IOException {
    var kept = new KeptTrees(folder, 1);
    for (var file : lessons()) {
      var parsed = LessonReader.read(file);
      assertEquals(parsed, LessonReader.read(file, kept), "read for the first time: " + file);
      var root = kept.find(file, Files.readAllBytes(file));
      assertTrue(root.isPresent(), "kept: " + file);
      assertEquals(
          told(Tree.of(Source.of(file).found().orElseThrow()).found().orElseThrow()),
          told(root.orElseThrow()));
      assertEquals(parsed, LessonReader.read(file, kept), "read by its tree: " + file);
    }
  }

  @Test
  void aTextThatChangedIsReadAnew() throws IOException {
    var kept = new KeptTrees(folder, 1);
    var file = folder.resolve("a.yaml");
    var text = Files.readString(LESSONS.resolve("getting-help.yaml"));
    Files.writeString(file, text);
    LessonReader.read(file, kept);
    var title = text.lines().filter(line -> line.startsWith("title:")).findFirst().orElseThrow();
    Files.writeString(file, text.replace(title, "title: Another title"));

    assertEquals("Another title", LessonReader.read(file, kept).found().orElseThrow().title());
  }

  @Test
  void aFileWithAProblemIsNotKeptAndTellsItEachTime() throws IOException {
    var kept = new KeptTrees(folder.resolve("trees"), 1);
    var file = folder.resolve("a.yaml");
    Files.writeString(
        file, Files.readString(LESSONS.resolve("getting-help.yaml")) + "colour: red\n");

    var problems = LessonReader.read(file).problems();
    assertFalse(problems.isEmpty());
    assertEquals(problems, LessonReader.read(file, kept).problems());
    assertEquals(problems, LessonReader.read(file, kept).problems());
    assertFalse(Files.exists(folder.resolve("trees")));
  }

  @Test
  void aTreeOfAnotherBuildDoesNotCount() throws IOException {
    var file = LESSONS.resolve("getting-help.yaml");
    LessonReader.read(file, new KeptTrees(folder, 1));

    assertTrue(new KeptTrees(folder, 2).find(file, Files.readAllBytes(file)).isEmpty());
  }

  @Test
  void aDamagedTreeDoesNotCountWhereverItIsDamaged() throws IOException {
    var kept = new KeptTrees(folder, 1);
    var file = LESSONS.resolve("getting-help.yaml");
    var parsed = LessonReader.read(file, kept);
    var slot = only(folder);
    var whole = Files.readAllBytes(slot);
    for (int at = 0; at < whole.length; at += whole.length / 40) {
      var other = whole.clone();
      other[at] ^= 1;
      Files.write(slot, other);
      assertTrue(kept.find(file, Files.readAllBytes(file)).isEmpty(), "at byte " + at);
      Files.write(slot, Arrays.copyOf(whole, at));
      assertTrue(kept.find(file, Files.readAllBytes(file)).isEmpty(), "cut at byte " + at);
    }
    assertEquals(parsed, LessonReader.read(file, kept));
    assertEquals(1, files(folder).size());
  }

  @Test
  void whereNothingCanBeKeptTheFileIsRead() throws IOException {
    var noFolder = Files.writeString(folder.resolve("a file"), "");
    var file = LESSONS.resolve("getting-help.yaml");

    assertTrue(
        LessonReader.read(file, new KeptTrees(noFolder.resolve("trees"), 1)).found().isPresent());
  }

  @Test
  void aTreeInWhichAPartStandsTwiceIsNotKept() {
    var file = Path.of("a.yaml");
    var root = Tree.of(new Source(file, "a: &x [1]\nb: *x\n")).found().orElseThrow();

    assertTrue(TreeForm.of(root).isEmpty());
    assertTrue(TreeForm.of(Tree.of(new Source(file, "a: !x 1\n")).found().orElseThrow()).isEmpty());
  }

  private static List<Path> lessons() throws IOException {
    return files(LESSONS).stream()
        .filter(file -> file.toString().endsWith(".yaml"))
        .filter(file -> !file.endsWith(CourseReader.FILE))
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Path only(Path folder) throws IOException {
    var files = files(folder);
    assertEquals(1, files.size());
    return files.getFirst();
  }

  /** Every node with its place, in order. */
  private static List<String> told(Node node) {
    var all = new ArrayList<String>();
    all.add(node.getTag() + " " + place(node.getStartMark()) + " " + place(node.getEndMark()));
    switch (node) {
      case ScalarNode text -> all.add(text.getScalarStyle() + " " + text.getValue());
      case SequenceNode list -> list.getValue().forEach(item -> all.addAll(told(item)));
      case MappingNode map ->
          map.getValue()
              .forEach(
                  entry -> {
                    all.addAll(told(entry.getKeyNode()));
                    all.addAll(told(entry.getValueNode()));
                  });
      default -> throw new IllegalStateException("a node of an unknown kind");
    }
    return all;
  }

  private static String place(Mark mark) {
    return mark.getIndex() + ":" + mark.getLine() + ":" + mark.getColumn();
  }
}
