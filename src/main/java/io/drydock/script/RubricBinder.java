package io.drydock.script;

import io.drydock.grade.Criterion;
import io.drydock.grade.Rubric;
import io.drydock.grade.Stage;
import io.drydock.grade.Starter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a rubric: its head, then its stages in order. What a criterion waits for stands above it.
 */
final class RubricBinder {
  /** More than any assignment is worth. */
  private static final int MOST_POINTS = 10_000;

  /** The variable for the folder in which a hand-in's files lie. */
  private static final String FOLDER = "folder";

  private static final Duration USUAL_LIMIT = Duration.ofMinutes(1);

  /** Criterion → the line in which it stands. */
  private final Map<String, Integer> criteria = new LinkedHashMap<>();

  private final Map<String, Integer> stages = new LinkedHashMap<>();

  private RubricBinder() {}

  /** The rubric in a file; full of placeholders where a problem was noted. */
  static Rubric bind(Value root) {
    return Fields.of(root, "a rubric")
        .map(fields -> new RubricBinder().rubric(fields, root.reading()))
        .orElse(null);
  }

  private Rubric rubric(Fields fields, Reading reading) {
    HeadBinder.format(fields);
    var id =
        fields
            .required("assignment", "Try `assignment:` with an ID such as `nodejs`.")
            .flatMap(Names::id);
    var title =
        fields.required("title", "Try `title:` with a short heading.").flatMap(HeadBinder::title);
    Names.builtIn().forEach(reading::know);
    var variables = Vars.of(fields);
    variables.keySet().forEach(reading::know);
    reading.know(FOLDER);
    var starter = fields.optional("starter").flatMap(value -> Fields.of(value, "a starter"));
    var handedOut = starter.map(own -> starter(own, reading.source().file())).orElse(Starter.NONE);
    long starterPoints = starter.map(RubricBinder::starterPoints).orElse(0L);
    starter.ifPresent(Fields::done);
    criteria.put(Rubric.HAND_IN, 1);
    if (handedOut.folder().isPresent()) {
      criteria.put("starter", 1);
    }
    var images = fields.optional("images").map(RubricBinder::references).orElse(List.of());
    var stages =
        fields
            .required("stages", "Try `stages:` with a list of `stage`.")
            .map(this::stages)
            .orElse(List.of());
    var late = fields.optional("late").flatMap(LateBinder::bind);
    fields.done();
    return new Rubric(
        id.orElse(""),
        title.orElse(""),
        reading.source().file(),
        images,
        variables,
        handedOut,
        (int) starterPoints,
        stages,
        late);
  }

  private static Starter starter(Fields fields, Path rubric) {
    var folder =
        fields
            .required("folder", "Try `folder:` with the name of a folder beside the rubric.")
            .flatMap(value -> value.text().flatMap(name -> beside(value, name, rubric)));
    var own =
        fields.optional("own").map(Value::items).orElse(List.of()).stream()
            .flatMap(item -> item.text().stream())
            .collect(Collectors.toSet());
    return new Starter(folder, own);
  }

  private static Optional<Path> beside(Value value, String name, Path rubric) {
    var folder = rubric.resolveSibling(name);
    if (!Files.isDirectory(folder)) {
      value.problem(
          "there is no folder `%s` beside the rubric.".formatted(name), "Try the name of one.");
      return Optional.empty();
    }
    return Optional.of(folder);
  }

  private static long starterPoints(Fields fields) {
    return fields.optional("points").flatMap(value -> value.number(0, MOST_POINTS)).orElse(0L);
  }

  private static List<String> references(Value value) {
    return value.items().stream().flatMap(item -> References.of(item).stream()).toList();
  }

  private List<Stage> stages(Value value) {
    var all = new ArrayList<Stage>();
    for (var item : value.items()) {
      Fields.of(item, "a stage").map(fields -> stage(item, fields)).ifPresent(all::add);
    }
    return all;
  }

  private Stage stage(Value item, Fields fields) {
    var id = id("stage", item, fields, stages);
    var run = fields.optional("run").map(Commands::of).orElse(List.of());
    var limit = fields.optional("limit").flatMap(Amounts::duration).orElse(USUAL_LIMIT);
    var after = after(fields);
    var all = new ArrayList<Criterion>();
    fields
        .required("criteria", "Try `criteria:` with a list of `criterion`.")
        .map(Value::items)
        .orElse(List.of())
        .forEach(
            each ->
                Fields.of(each, "a criterion")
                    .map(own -> criterion(each, own))
                    .ifPresent(all::add));
    fields.done();
    return new Stage(id, run, limit, after, all);
  }

  private Criterion criterion(Value item, Fields fields) {
    var after = after(fields);
    var id = id("criterion", item, fields, criteria);
    var title =
        fields
            .required("title", "Try `title:` with what is wanted, in one line.")
            .flatMap(HeadBinder::title);
    var points =
        fields
            .required("points", "Try `points:` with a number, 0 for advice.")
            .flatMap(value -> value.number(0, MOST_POINTS));
    var check =
        fields
            .required("check", "Try `check:` with a list of checks.")
            .map(CheckBinder::list)
            .orElse(List.of());
    SavedNames.in(check).forEach(item.reading()::know);
    var criterion =
        new Criterion(
            id,
            title.orElse(""),
            points.orElse(0L).intValue(),
            check,
            after,
            truth("partial", fields),
            truth("hidden", fields),
            truth("extra", fields));
    fields.done();
    return criterion;
  }

  private static boolean truth(String key, Fields fields) {
    return fields.optional(key).flatMap(Value::truth).orElse(false);
  }

  private String id(String key, Value item, Fields fields, Map<String, Integer> known) {
    var id = fields.required(key, "Try `%s:` with an ID.".formatted(key)).flatMap(Names::id);
    int line = item.node().getStartMark().getLine() + 1;
    var first = id.map(name -> known.putIfAbsent(name, line));
    first.ifPresent(
        earlier ->
            fields.keyProblem(
                key,
                "The %s in line %d has the ID `%s`, too.".formatted(key, earlier, id.get()),
                "Try another ID: grades are kept under it."));
    return id.orElse("");
  }

  /** The criteria that something waits for; each must stand above it. */
  private List<String> after(Fields fields) {
    var all = new ArrayList<String>();
    fields
        .optional("after")
        .ifPresent(
            value ->
                (value.isList() ? value.items() : List.of(value))
                    .forEach(item -> earlier(item).ifPresent(all::add)));
    return all;
  }

  private Optional<String> earlier(Value item) {
    return item.text()
        .filter(
            name -> {
              if (!criteria.containsKey(name)) {
                item.problem(
                    "there is no criterion `%s` above this.".formatted(name),
                    Suggestion.help(name, criteria.keySet()));
              }
              return criteria.containsKey(name);
            });
  }
}
