package io.drydock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.drydock.check.StructuredText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the plan of the house: which package may know which (docs/design.md). */
class HouseTest {
  /** Package → what it may import of the others. {@code cli} and the root may import all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("words", Set.of()),
          Map.entry("machine", Set.of()),
          Map.entry("docker", Set.of("machine")),
          Map.entry("shell", Set.of("docker", "machine")),
          Map.entry("check", Set.of("docker", "words", "machine")),
          Map.entry("lesson", Set.of("check")),
          Map.entry("script", Set.of("lesson", "grade", "check", "docker", "words")),
          Map.entry("grade", Set.of("workbench", "check", "docker", "report")),
          Map.entry("gradebook", Set.of("grade", "check", "report", "words", "machine")),
          Map.entry("course", Set.of("script", "words", "machine")),
          Map.entry("session", Set.of("lesson", "check")),
          Map.entry("progress", Set.of("session", "machine")),
          Map.entry("practice", Set.of("words", "machine")),
          Map.entry("ledger", Set.of("docker")),
          Map.entry("report", Set.of("check")),
          Map.entry("workbench", Set.of("lesson", "check", "docker", "shell", "machine")),
          Map.entry("proof", Set.of("workbench", "lesson", "check", "docker", "report", "machine")),
          Map.entry("screen", Set.of("shell")),
          Map.entry(
              "tutor",
              Set.of(
                  "session",
                  "lesson",
                  "check",
                  "docker",
                  "shell",
                  "ledger",
                  "progress",
                  "words",
                  "machine")),
          Map.entry(
              "terminal",
              Set.of(
                  "tutor",
                  "screen",
                  "session",
                  "lesson",
                  "check",
                  "docker",
                  "shell",
                  "ledger",
                  "progress",
                  "words",
                  "machine")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPath(Path.of("target/classes/io/drydock"));

  /** A file is a top-level class with all that is nested in it. */
  private static final SliceAssignment FILES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
          return SliceIdentifier.of(each.getName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
          return "files of the house";
        }
      };

  @Test
  void everyPackageImportsWhatThePlanSaysAndNothingElse() {
    var found = new TreeMap<String, Set<String>>();
    for (var from : HOUSE) {
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        var here = room(from);
        var there = room(dependency.getTargetClass());
        if (!there.isEmpty() && !there.equals(here) && MAY_IMPORT.containsKey(here)) {
          found.computeIfAbsent(here, _ -> new TreeSet<>()).add(there);
        }
      }
    }
    MAY_IMPORT.forEach(
        (here, all) ->
            assertThat(found.getOrDefault(here, Set.of()))
                .as("imports of " + here + ": none that the plan does not name, and none less")
                .containsExactlyInAnyOrderElementsOf(all));
  }

  @Test
  void everyPackageIsInThePlan() {
    var rooms = new TreeSet<String>();
    HOUSE.forEach(each -> rooms.add(room(each)));
    rooms.removeAll(List.of("", "cli"));
    assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
  }

  @Test
  void thereIsNoCircle() {
    slices().matching("io.drydock.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void noTwoFilesOfTheHouseNeedEachOther() {
    slices().assignedFrom(FILES).should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void dockerJavaIsConfinedToItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.drydock.docker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.github.dockerjava..")
        .check(HOUSE);
  }

  @Test
  void yamlIsConfinedToItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.drydock.script..")
        .and()
        .areNotAssignableTo(StructuredText.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.yaml..", "com.jayway..")
        .check(HOUSE);
  }

  @Test
  void jlineAndMarkdownAreConfinedToTheirRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.drydock.screen..", "io.drydock.terminal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jline..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.drydock.screen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.commonmark..")
        .check(HOUSE);
  }

  @Test
  void onlyMainEndsTheProgramAndKnowsTheSystemsStreams() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.drydock.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatLivesInIt() throws IOException {
    try (var folders = Files.list(Path.of("src/main/java/io/drydock"))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(folder)) {
          assertThat(files.map(f -> f.getFileName().toString()))
              .as(folder.toString())
              .contains("package-info.java");
        }
      }
    }
  }

  @Test
  void filesStaySmall() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).allSatisfy(f -> assertThat(lines(f)).isLessThanOrEqualTo(300));
      var sorted = sources.stream().mapToLong(HouseTest::lines).sorted().toArray();
      assertThat(sorted[sorted.length / 2]).as("median").isLessThan(100);
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String room(JavaClass each) {
    var parts = each.getPackageName().split("\\.");
    return each.getPackageName().startsWith("io.drydock.") ? parts[2] : "";
  }
}
