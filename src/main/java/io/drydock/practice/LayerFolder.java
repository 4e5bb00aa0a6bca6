package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A folder that is on its way to become a layer of a stand-in image, or a package.
 *
 * @param root the folder that will be {@code /}
 * @param base what the layers below it have already: it is not put in again
 */
record LayerFolder(Path root, List<LayerFolder> base) {

  static LayerFolder at(Path root, LayerFolder... base) {
    Leftovers.removeTree(root);
    return new LayerFolder(PracticeHome.make(root), List.of(base));
  }

  /** A program of the unpacked packages with its libraries. */
  LayerFolder program(Sysroot from, String path) {
    return program(from, Path.of(path), path);
  }

  /** The same, at another place. */
  LayerFolder program(Sysroot from, Path program, String target) {
    from.libraries(program).forEach(library -> copy(from.real(library), library.toString()));
    return copy(from.real(program), target);
  }

  /** One file, unless a layer below has it. */
  LayerFolder copy(Path file, String path) {
    if (base.stream().noneMatch(below -> Files.exists(below.place(path)))) {
      write(
          path,
          () ->
              Files.copy(
                  file,
                  place(path),
                  StandardCopyOption.REPLACE_EXISTING,
                  StandardCopyOption.COPY_ATTRIBUTES));
    }
    return this;
  }

  /** A text of the program's own resources. */
  LayerFolder resource(String name, String path, String mode) {
    return text(Recipes.text(name), path, mode);
  }

  LayerFolder text(String text, String path, String mode) {
    write(path, () -> Files.writeString(place(path), text));
    return mode(path, mode);
  }

  LayerFolder bytes(byte[] bytes, String path, String mode) {
    write(path, () -> Files.write(place(path), bytes));
    return mode(path, mode);
  }

  LayerFolder link(String target, String path) {
    write(path, () -> Files.createSymbolicLink(place(path), Path.of(target)));
    return this;
  }

  LayerFolder folder(String path, String mode) {
    PracticeHome.make(place(path));
    return mode(path, mode);
  }

  /** Packs the folder; all files belong to root. */
  void pack(Path archive) {
    Tool.of(
            "tar",
            "-c",
            "-z",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--sort=name",
            "-f",
            archive.toString(),
            "-C",
            root.toString(),
            ".")
        .run()
        .orThrow(
            "The archive " + archive + " could not be made",
            "Try `df -h` to see whether the disk is full.");
  }

  Path place(String path) {
    return root.resolve(Path.of("/").relativize(Path.of(path)));
  }

  private LayerFolder mode(String path, String mode) {
    write(
        path,
        () -> Files.setPosixFilePermissions(place(path), PosixFilePermissions.fromString(mode)));
    return this;
  }

  private void write(String path, Writing writing) {
    try {
      PracticeHome.make(place(path).getParent());
      writing.run();
    } catch (IOException e) {
      throw new PracticeException(
          "The file " + place(path) + " could not be written: " + e.getMessage(),
          "Try `df -h` to see whether the disk is full.");
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
