package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the practice engine needs of the machine, and how it is installed. */
public final class Requirements {
  private static final List<String> SYSTEM_FOLDERS =
      List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

  /** A program, the Debian package that brings it, and what it is for. */
  public record Program(String name, String debianPackage, String purpose) {}

  /** The programs without which no practice engine runs. */
  public static final List<Program> PROGRAMS =
      List.of(
          new Program("dockerd", "docker.io", "the engine"),
          new Program("containerd", "containerd", "runs containers for the engine"),
          new Program("runc", "runc", "starts a container's process"),
          new Program("docker-proxy", "docker.io", "publishes ports"),
          new Program("iptables", "iptables", "the containers' way out"),
          new Program("ip", "iproute2", "makes the containers' network"),
          new Program("ps", "procps", "tells the engine what runs in a container"),
          new Program("setsid", "util-linux", "lets the engine outlive the tutor"),
          new Program("docker-registry", "docker-registry", "the registry to push to"),
          new Program("htpasswd", "apache2-utils", "the registry's login"));

  /**
   * The programs that build the practice set, which is needed only where Docker Hub is out of
   * reach.
   */
  public static final List<Program> SET_PROGRAMS =
      List.of(
          new Program("docker", "docker.io", "the Docker client"),
          new Program("apt-get", "apt", "fetches what the stand-in images hold"),
          new Program("dpkg-deb", "dpkg", "unpacks it"),
          new Program("npm", "npm", "fetches Node.js for the image node:6-alpine"));

  private Requirements() {}

  /** Where a program is: on the PATH, or in the folders for the system's own programs. */
  public static Optional<Path> find(String program) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":")), SYSTEM_FOLDERS.stream())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Those of the programs that are not here. */
  public static List<Program> missing(List<Program> programs) {
    return programs.stream().filter(each -> find(each.name()).isEmpty()).toList();
  }

  /** The Debian packages of these programs, each once. */
  public static List<String> packages(List<Program> programs) {
    return List.copyOf(new TreeSet<>(programs.stream().map(Program::debianPackage).toList()));
  }

  /** Whether this process may start an engine. */
  public static boolean root() {
    try {
      return linux() && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private static boolean linux() {
    return System.getProperty("os.name").equals("Linux");
  }

  /** Whether packages can be installed here. */
  public static boolean canInstall() {
    return root() && find("apt-get").isPresent();
  }

  /** Installs the packages of these programs (root, Debian or Ubuntu). */
  public static void install(List<Program> programs, Progress progress) {
    var packages = packages(programs);
    if (packages.isEmpty()) {
      return;
    }
    progress.step("Installing " + String.join(", ", packages));
    var debconf = Map.of("DEBIAN_FRONTEND", "noninteractive");
    Tool.of("apt-get", "-q", "update").with(debconf).within(Duration.ofMinutes(5)).run();
    var words = new ArrayList<>(List.of("apt-get", "-qy", "install", "--no-install-recommends"));
    words.addAll(packages);
    Tool.of(words)
        .with(debconf)
        .within(Duration.ofMinutes(15))
        .run()
        .orThrow("The packages could not be installed", "Try the same command by hand.");
    var still = missing(programs);
    if (!still.isEmpty()) {
      throw new PracticeException(
          "These programs are still missing: " + names(still) + ".",
          "Try `apt-get install " + String.join(" ", packages(still)) + "`.");
    }
  }

  /** Throws where something that the practice engine needs is missing. */
  static void demand() {
    demandRoot();
    demand("The practice engine needs programs that are not here", PROGRAMS);
  }

  /** Throws where one of the programs is missing. */
  static void demand(String what, List<Program> programs) {
    var missing = missing(programs);
    if (!missing.isEmpty()) {
      throw new PracticeException(
          what + ": " + names(missing) + ".",
          "Try `drydock doctor --fix`, or `apt-get install "
              + String.join(" ", packages(missing))
              + "`.");
    }
  }

  /** Throws where this process may not start or stop an engine. */
  static void demandRoot() {
    if (!linux()) {
      throw new PracticeException(
          "The practice engine runs on Linux only.",
          "Try Docker Desktop, start it, and call Drydock again: it finds the engine by itself.");
    }
    if (!root()) {
      throw new PracticeException(
          "The practice engine needs root: it makes networks and mounts.",
          "Try `sudo` before the same command, or start your own Docker engine.");
    }
  }

  private static String names(List<Program> programs) {
    return String.join(", ", programs.stream().map(Program::name).toList());
  }
}
