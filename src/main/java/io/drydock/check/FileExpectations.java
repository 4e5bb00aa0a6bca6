package io.drydock.check;

import io.drydock.docker.FileEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks for just those files that a check names. */
final class FileExpectations {
  private FileExpectations() {}

  /**
   * The files that the expectations of a property name, by path; a file that is not there is
   * missing.
   */
  static Map<String, FileEntry> ask(
      List<Expectation> expect, String property, Function<String, Optional<FileEntry>> file) {
    var files = new TreeMap<String, FileEntry>();
    for (var expectation : expect) {
      if (expectation.property().equals(property)
          && expectation.matcher() instanceof Matcher.Entries(var entries)) {
        entries
            .keySet()
            .forEach(path -> file.apply(path).ifPresent(found -> files.put(path, found)));
      }
    }
    return files;
  }
}
