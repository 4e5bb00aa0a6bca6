package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A folder with unpacked Debian packages, from which the stand-in images take programs and the
 * libraries that these need.
 *
 * @param root where the packages are unpacked
 * @param cache where they are kept as they came
 */
record Sysroot(Path root, Path cache) {
  private static final Pattern LIBRARY = Pattern.compile("(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)");
  private static final Pattern WANTED = Pattern.compile("(lib|zlib|nginx).*");
  private static final Set<String> LEFT_OUT = Set.of("libc-bin", "libnginx-mod-http-echo");
  private static final int STATIC = 1;
  private static final String HELP =
      "Try `apt-get update`, and see whether this machine reaches its Debian packages.";

  /** Fetches these packages and the libraries that they depend on, and unpacks all. */
  static Sysroot of(Path root, Path cache, List<String> packages) {
    var sysroot = new Sysroot(PracticeHome.make(root), PracticeHome.make(cache));
    try {
      sysroot.fetch(sysroot.withLibraries(packages));
    } catch (PracticeException _) {
      // A fresh Debian has no package lists, an old one lists versions that are gone. One broken
      // source among several is not ours to judge: what counts is whether the second try works.
      Tool.of("apt-get", "-q", "update").within(Duration.ofMinutes(5)).run();
      sysroot.fetch(sysroot.withLibraries(packages));
    }
    sysroot.unpack();
    return sysroot;
  }

  /** The libraries of a program, the loader included; paths as the program sees them. */
  List<Path> libraries(Path program) {
    var loader = List.of("chroot", root.toString(), loader().toString());
    if (Tool.of(with(loader, "--verify", program.toString())).run().exit() == STATIC) {
      return List.of();
    }
    var list =
        Tool.of(with(loader, "--list", program.toString()))
            .run()
            .orThrow("The libraries of " + program + " could not be found", HELP);
    if (list.contains("not found")) {
      throw new PracticeException("Libraries of " + program + " are missing: " + list, HELP);
    }
    var files = new ArrayList<Path>();
    var found = LIBRARY.matcher(list);
    while (found.find()) {
      files.add(Path.of(found.group(1)));
    }
    return files;
  }

  /** The file behind a path of the unpacked packages, symbolic links resolved inside of them. */
  Path real(Path path) {
    var file = root.resolve(Path.of("/").relativize(path));
    try {
      for (int i = 0; i < 10 && Files.isSymbolicLink(file); i++) {
        var target = Files.readSymbolicLink(file);
        file =
            target.isAbsolute()
                ? root.resolve(Path.of("/").relativize(target))
                : file.resolveSibling(target);
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The link " + file + " could not be read: " + e.getMessage(), HELP);
    }
    return file.normalize();
  }

  /** Puts a program from elsewhere beside the unpacked ones. */
  void adopt(Path program, String path) {
    var target = real(Path.of(path));
    try {
      PracticeHome.make(target.getParent());
      Files.copy(
          program, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new PracticeException(
          "The program " + program + " could not be copied: " + e.getMessage(), HELP);
    }
  }

  /** The version of a fetched package, without Debian's own additions. */
  String version(String name) {
    var outcome = Tool.of("dpkg-deb", "-f", archive(name).toString(), "Version").run();
    return outcome
        .orThrow("The version of " + name + " could not be read", HELP)
        .replaceFirst("^\\d+:", "")
        .replaceFirst("[-+].*", "");
  }

  private static List<String> with(List<String> words, String... more) {
    var all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  private Path archive(String name) {
    return archives().stream()
        .filter(file -> file.getFileName().toString().startsWith(name + "_"))
        .findFirst()
        .orElseThrow(
            () -> new PracticeException("The package " + name + " was not fetched.", HELP));
  }

  private Path loader() {
    for (var name : List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1")) {
      if (Files.exists(real(Path.of(name)))) {
        return Path.of(name);
      }
    }
    throw new PracticeException(
        "The practice set is made for amd64 and arm64, and this is neither.",
        "Try a machine that reaches Docker Hub: no practice set is needed there.");
  }

  private Set<String> withLibraries(List<String> packages) {
    var words =
        new ArrayList<>(
            List.of(
                "apt-cache",
                "depends",
                "--recurse",
                "--no-recommends",
                "--no-suggests",
                "--no-conflicts",
                "--no-breaks",
                "--no-replaces",
                "--no-enhances"));
    words.addAll(packages);
    var all = new TreeSet<>(packages);
    Tool.of(words)
        .run()
        .orThrow("The packages for the practice set are unknown here", HELP)
        .lines()
        .filter(
            line ->
                WANTED.matcher(line).matches() && !line.contains(":") && !LEFT_OUT.contains(line))
        .forEach(all::add);
    return all;
  }

  private void fetch(Set<String> packages) {
    var words =
        new ArrayList<>(List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root", "download"));
    words.addAll(packages);
    Tool.of(words)
        .in(cache)
        .within(Duration.ofMinutes(5))
        .run()
        .orThrow("Debian packages for the practice set could not be fetched", HELP);
  }

  /** The folders /bin, /lib and so on are links into /usr, whichever way the packages were made. */
  private void unpack() {
    try {
      for (var name : new LinkedHashSet<>(List.of("bin", "sbin", "lib", "lib64"))) {
        PracticeHome.make(root.resolve("usr").resolve(name));
        if (!Files.exists(root.resolve(name))) {
          Files.createSymbolicLink(root.resolve(name), Path.of("usr", name));
        }
      }
      for (var archive : archives()) {
        unpack(archive);
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The packages in " + cache + " could not be unpacked: " + e.getMessage(), HELP);
    }
  }

  private void unpack(Path archive) {
    var pipe = "dpkg-deb --fsys-tarfile \"$0\" | tar -x --keep-directory-symlink -C \"$1\"";
    Tool.of("sh", "-c", pipe, archive.toString(), root.toString())
        .run()
        .orThrow("The package " + archive.getFileName() + " could not be unpacked", HELP);
  }

  private List<Path> archives() {
    try (var files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
    } catch (IOException e) {
      throw new PracticeException(
          "The folder " + cache + " could not be read: " + e.getMessage(), HELP);
    }
  }
}
