package io.drydock.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads course.yaml: which lessons there are, in which order. */
final class CourseBinder {
  private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9._-]*\\.ya?ml");

  private CourseBinder() {}

  static CourseOutline bind(Value root, Path folder, Set<String> present) {
    return Fields.of(root, "a course").map(fields -> course(fields, folder, present)).orElse(null);
  }

  private static CourseOutline course(Fields fields, Path folder, Set<String> present) {
    HeadBinder.format(fields);
    var id =
        fields.required("course", "Try `course:` with an ID such as `images`.").flatMap(Names::id);
    var title =
        fields.required("title", "Try `title:` with a short heading.").flatMap(HeadBinder::title);
    var lessons = fields.required("lessons", "Try `lessons:` with a list of file names.");
    var files = new LinkedHashSet<String>();
    for (var item : lessons.map(Value::items).orElse(List.of())) {
      item.text().filter(name -> isFile(item, name, folder, files)).ifPresent(files::add);
    }
    lessons.filter(Value::isList).ifPresent(list -> unlisted(list, files, present));
    fields.done();
    return new CourseOutline(
        id.orElse(""), title.orElse(""), folder, files.stream().map(folder::resolve).toList());
  }

  private static boolean isFile(Value item, String name, Path folder, Set<String> before) {
    if (!FILE.matcher(name).matches()) {
      item.problem(
          "`%s` is not the name of a lesson file beside course.yaml.".formatted(name),
          "Try a name of small letters, digits and dashes that ends with `.yaml`.");
      return false;
    }
    if (before.contains(name)) {
      item.problem("`%s` is in the list twice.".formatted(name), "Try it once.");
      return false;
    }
    if (!Files.isRegularFile(folder.resolve(name))) {
      item.problem(
          "There is no file `%s` beside course.yaml.".formatted(name),
          "Try to check its name, or take it from the list.");
      return false;
    }
    return true;
  }

  private static void unlisted(Value list, Set<String> files, Set<String> present) {
    var others = new TreeSet<>(present);
    others.removeAll(files);
    for (var other : others) {
      list.problem(
          "The lesson file `%s` is not in this list.".formatted(other),
          "Try to add it, or to move it out of this folder.");
    }
  }
}
