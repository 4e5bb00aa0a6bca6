package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SetVersionTest {
  /** What the cooks use and what has no say in the set; its texts count by themselves. */
  private static final Set<String> UTENSILS =
      Set.of(
          "Daemon",
          "Digest",
          "EngineState",
          "Leftovers",
          "Network",
          "PracticeException",
          "PracticeHome",
          "Progress",
          "Recipes",
          "Registry",
          "Requirements",
          "SetVersion",
          "Tool");

  @Test
  void whoeverHasASayInTheSetIsOneOfItsCooks() {
    var cooks = new TreeSet<String>();
    PracticeSet.cooks().forEach(cook -> cooks.add(cook.getSimpleName()));
    var used = new TreeSet<>(Set.of(PracticeSet.class.getSimpleName()));
    for (var each :
        new ClassFileImporter().importPath(Path.of("target/classes/io/drydock/practice"))) {
      if (cooks.contains(file(each))) {
        // Calls alone: the list itself names all of them.
        each.getAccessesFromSelf().stream()
            .map(JavaAccess::getTargetOwner)
            .filter(owner -> owner.getPackageName().equals("io.drydock.practice"))
            .forEach(owner -> used.add(file(owner)));
      }
    }
    var known = new TreeSet<>(cooks);
    known.addAll(UTENSILS);
    assertThat(used).containsExactlyElementsOf(known);
  }

  private static String file(JavaClass each) {
    return each.getFullName()
        .substring(each.getPackageName().length() + 1)
        .replaceFirst("\\$.*", "");
  }

  @Test
  void eachCookCounts() {
    var version = PracticeSet.version();
    assertThat(version).matches("[0-9a-f]{16}").isEqualTo(PracticeSet.version());
    for (var cook : PracticeSet.cooks()) {
      var others = PracticeSet.cooks().stream().filter(each -> each != cook).toList();
      assertThat(SetVersion.of(others)).as(cook.getSimpleName()).isNotEqualTo(version);
    }
  }

  @Test
  void aCookWithoutAClassFileIsAnError() {
    record Nested() {}
    assertThatThrownBy(() -> SetVersion.of(List.of(Nested.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no class file of " + Nested.class.getName());
  }
}
