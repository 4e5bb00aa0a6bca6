package io.drydock.cli;

import io.drydock.report.Format;
import io.drydock.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that takes the results of a proof, beside what a person reads meanwhile. */
record ReportFile(Path file, Format format) {

  /**
   * The file, if its name tells a form and its folder is there: better known before a long proof
   * than after.
   */
  static ReportFile of(Path name, Path directory) {
    var file = directory.resolve(name).normalize();
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
      throw new UserError(
          "--report " + name + ": its folder is not there.",
          "Try `mkdir -p " + folder(name) + "` first.");
    }
    return new ReportFile(file, format(name));
  }

  private static Path folder(Path name) {
    return name.getParent() == null ? Path.of(".") : name.getParent();
  }

  private static Format format(Path name) {
    var text = name.toString();
    return switch (text.substring(text.lastIndexOf('.') + 1)) {
      case "xml" -> Format.JUNIT;
      case "json" -> Format.JSON;
      case "tap" -> Format.TAP;
      default ->
          throw new UserError(
              "--report " + name + ": the end of its name tells no form.",
              "Try a name that ends with .xml (JUnit), .json or .tap.");
    };
  }

  void write(List<Result> results) {
    try {
      Files.writeString(file, format.render(results));
    } catch (IOException e) {
      throw new UserError(
          "The report " + file + " could not be written: " + e.getMessage() + ".",
          "Try another place, or `df -h` to see whether the disk is full.");
    }
  }
}
