package io.drydock.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/** The terminal's native library, unpacked once where each start finds it. */
public final class NativeLibrary {
  /** JLine looks into this folder before it unpacks the library from its jar. */
  private static final String FOLDER = "library.jline.path";

  private NativeLibrary() {}

  /** Unpacks it into the folder that the launcher names; does nothing where none is named. */
  public static void keep() throws IOException {
    var folder = System.getProperty(FOLDER, "");
    var name = System.mapLibraryName("jlinenative");
    var packed = "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (var library = JLineNativeLoader.class.getResourceAsStream(packed)) {
      if (folder.isEmpty() || library == null) {
        return;
      }
      var kept = Files.createDirectories(Path.of(folder)).resolve(name);
      var next = Files.createTempFile(kept.getParent(), name, ".new");
      Files.copy(library, next, StandardCopyOption.REPLACE_EXISTING);
      // Another tutor may have it loaded: the old file stays until nobody uses it.
      Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
