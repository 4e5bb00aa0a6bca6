package io.drydock.script;

import io.drydock.check.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads a file of checks: a list of them, or a map with format, vars and check. */
public final class ChecksReader {

  private ChecksReader() {}

  /** Reads checks from their file. */
  public static Loaded<CheckFile> read(Path file) {
    return read(file, Set.of());
  }

  /**
   * The same.
   *
   * @param given variables that get their values elsewhere
   */
  public static Loaded<CheckFile> read(Path file, Set<String> given) {
    return Source.of(file).then(source -> read(source, given));
  }

  /** Reads checks from a text, as if it stood in a file. */
  public static Loaded<CheckFile> read(Path file, String text) {
    return read(new Source(file, text), Set.of());
  }

  private static Loaded<CheckFile> read(Source source, Set<String> given) {
    return Binding.read(source, root -> bind(root, given));
  }

  private static CheckFile bind(Value root, Set<String> given) {
    Names.builtIn().forEach(root.reading()::know);
    given.forEach(root.reading()::know);
    if (root.isList()) {
      return new CheckFile(java.util.Map.of(), CheckBinder.list(root.named("the file")));
    }
    return Fields.of(root, "a file of checks")
        .map(fields -> file(fields, root.reading()))
        .orElse(null);
  }

  private static CheckFile file(Fields fields, Reading reading) {
    HeadBinder.format(fields);
    var variables = Vars.of(fields);
    variables.keySet().forEach(reading::know);
    List<Check> checks =
        fields
            .required("check", "Try `check:` with a list of checks.")
            .map(CheckBinder::list)
            .orElse(List.of());
    fields.done();
    return new CheckFile(variables, checks);
  }
}
