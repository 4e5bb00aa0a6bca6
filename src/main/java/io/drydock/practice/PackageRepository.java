package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the packages that {@code apk add} installs in the stand-ins for alpine, and the list of
 * them.
 */
final class PackageRepository {
  /**
   * One package: its name there, the Debian package behind it, its programs and where they belong.
   */
  private record Package(String name, String debian, String description, List<String> programs) {}

  private static final List<Package> PACKAGES =
      List.of(
          new Package(
              "tini",
              "tini",
              "A tiny init for containers",
              List.of("/usr/bin/tini-static=/sbin/tini")),
          new Package(
              "tini-static", "tini", "The same", List.of("/usr/bin/tini-static=/sbin/tini-static")),
          new Package(
              "nginx", "nginx-common", "HTTP and reverse proxy server", List.of("/usr/sbin/nginx")),
          new Package("curl", "curl", "URL retrieval utility", List.of("/usr/bin/curl")),
          new Package("bash", "bash", "The GNU Bourne Again shell", List.of("/bin/bash")),
          new Package("jq", "jq", "Command-line JSON processor", List.of("/usr/bin/jq")),
          new Package("nano", "nano", "A small text editor", List.of("/bin/nano=/usr/bin/nano")),
          new Package("tree", "tree", "Lists folders as a tree", List.of("/usr/bin/tree")));

  /** The Debian packages that must be fetched for them. */
  static final List<String> DEBIAN_PACKAGES =
      List.of(
          "tini",
          "nginx-light",
          "nginx-common",
          "curl",
          "ca-certificates",
          "bash",
          "jq",
          "nano",
          "tree");

  private final Sysroot sysroot;
  private final LayerFolder alpine;

  PackageRepository(Sysroot sysroot, LayerFolder alpine) {
    this.sysroot = sysroot;
    this.alpine = alpine;
  }

  /** Writes all packages into one folder; {@code work} is for what is needed in between. */
  void write(Path folder, Path work) throws IOException {
    PracticeHome.make(folder);
    var index =
        Stream.concat(
                PACKAGES.stream().map(each -> pack(each, folder, work)),
                Stream.of(certificates(folder, work)))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(folder.resolve("INDEX"), index);
  }

  private String pack(Package each, Path folder, Path work) {
    var tree = LayerFolder.at(work.resolve(each.name()), alpine);
    for (var program : each.programs()) {
      var ends = program.split("=");
      tree.program(sysroot, Path.of(ends[0]), ends[ends.length - 1]);
    }
    if (each.name().equals("nginx")) {
      nginx(tree, sysroot);
      tree.resource("nginx-post-install", "/.post-install", "rw-r--r--");
    }
    return line(tree, folder, each.name(), sysroot.version(each.debian()), each.description());
  }

  private String certificates(Path folder, Path work) {
    var tree = LayerFolder.at(work.resolve("ca-certificates"));
    var bundle = Path.of("/etc/ssl/certs/ca-certificates.crt");
    if (Files.isReadable(bundle)) {
      tree.copy(bundle, bundle.toString());
    }
    var version = sysroot.version("ca-certificates");
    return line(tree, folder, "ca-certificates", version, "Certificates of the usual authorities");
  }

  private static String line(
      LayerFolder tree, Path folder, String name, String version, String description) {
    tree.pack(folder.resolve(name + "-" + version + ".tar.gz"));
    return name + " " + version + " - " + description;
  }

  /** What nginx needs besides its program: the same files in every image. */
  static void nginx(LayerFolder tree, Sysroot sysroot) {
    tree.copy(sysroot.real(Path.of("/etc/nginx/mime.types")), "/etc/nginx/mime.types")
        .resource("nginx.conf", "/etc/nginx/nginx.conf", "rw-r--r--")
        .resource("nginx-default.conf", "/etc/nginx/conf.d/default.conf", "rw-r--r--")
        .resource("index.html", "/usr/share/nginx/html/index.html", "rw-r--r--")
        .folder("/var/log/nginx", "rwxr-xr-x")
        .folder("/var/lib/nginx", "rwxr-xr-x")
        .folder("/run", "rwxr-xr-x");
  }
}
