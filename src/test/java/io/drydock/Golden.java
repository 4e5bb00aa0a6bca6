package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file under {@code src/test/golden}. {@code -Dgolden.rewrite=true} writes
 * the file anew; a file that is missing fails the test.
 */
public final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("drydock.project", ""))
          .resolve("src/test/golden")
          .toAbsolutePath();

  private Golden() {}

  /** Fails where the text differs from the golden file of that name. */
  public static void assertMatches(String name, String actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("golden file (write it with -Dgolden.rewrite=true)").exists();
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
