package io.drydock.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Files that may be run. */
final class Executable {
  private static final Set<PosixFilePermission> BITS =
      Set.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  private Executable() {}

  /** Everybody may run it from now on. */
  static void make(Path file) throws IOException {
    var modes = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    modes.addAll(BITS);
    Files.setPosixFilePermissions(file, modes);
  }
}
