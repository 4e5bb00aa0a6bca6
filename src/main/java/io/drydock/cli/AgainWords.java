package io.drydock.cli;

import io.drydock.grade.Criterion;
import io.drydock.grade.HandIn;
import io.drydock.grade.Rubric;
import io.drydock.gradebook.Again;
import io.drydock.words.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind {@code --again}: hand-ins and criteria by name; nothing means all. */
final class AgainWords {
  /** Stands for an {@code --again} with nothing behind it. */
  static final String ALL = "";

  private AgainWords() {}

  /** What is meant; a name that could be both is the hand-in's. */
  static Again of(List<String> words, Rubric rubric, List<HandIn> handIns) {
    var ids = handIns.stream().map(HandIn::id).collect(Collectors.toSet());
    var criteria = rubric.criteria().map(Criterion::id).collect(Collectors.toSet());
    var names = new HashSet<>(words);
    boolean all = names.remove(ALL);
    names.forEach(name -> demandKnown(name, ids, criteria));
    return new Again(
        all,
        names.stream().filter(ids::contains).collect(Collectors.toSet()),
        names.stream().filter(name -> !ids.contains(name)).collect(Collectors.toSet()));
  }

  private static void demandKnown(String name, Set<String> ids, Set<String> criteria) {
    if (!ids.contains(name) && !criteria.contains(name)) {
      var known = Stream.concat(ids.stream(), criteria.stream()).sorted().toList();
      throw new UserError(
          "--again %s: there is neither such a hand-in nor such a criterion.".formatted(name),
          Nearest.of(name, known)
              .map("Did you mean `%s`?"::formatted)
              .orElse("Try `--again` as the last word, for all."));
    }
  }
}
