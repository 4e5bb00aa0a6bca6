package io.drydock.practice;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Images and packages that stand in for Docker Hub where it cannot be reached. Built once, and
 * again when a recipe changes; afterwards they lie in the engine's registry, not among its images.
 */
record PracticeSet(PracticeHome home, EngineState state) {
  private static final Duration COPY_PATIENCE = Duration.ofMinutes(5);
  private static final Duration BUILD_LIMIT = Duration.ofMinutes(3);
  private static final List<String> SHELL_PACKAGES =
      List.of("busybox", "libc6", "libstdc++6", "libgcc-s1");
  private static final String LOCAL = "drydock-set/";

  static PracticeSet of(PracticeHome home, EngineState state) {
    return new PracticeSet(home, state);
  }

  /** The code that decides what goes into the set: another version of it makes another set. */
  static List<Class<?>> cooks() {
    return List.of(
        ForeignPackages.class,
        HelloWorld.class,
        ImageStore.class,
        NpmMirror.class,
        NpmPackages.class,
        PackageRepository.class,
        Platform.class,
        PracticeSet.class,
        SeveralPlatforms.class,
        StandIns.class,
        StoredImage.class,
        Sysroot.class,
        LayerFolder.class);
  }

  /** The version that a set built by this program has. */
  static String version() {
    return SetVersion.of(cooks());
  }

  /** Whether the set of this version is there. */
  static boolean built(PracticeHome home) {
    try {
      return Files.readString(stamp(home)).strip().equals(version());
    } catch (IOException _) {
      return false;
    }
  }

  /** Takes over the set of another home, with the images that its registry keeps. */
  static void copy(PracticeHome from, PracticeHome to) {
    copy(from.registry(), to.registry());
    // The stamp that it is whole lies in this folder.
    copy(from.set(), to.set());
  }

  private static void copy(Path from, Path to) {
    var beside = to.resolveSibling(to.getFileName() + ".new");
    try {
      Leftovers.removeTree(beside);
      Leftovers.removeTree(to);
      Tool.of("cp", "-a", from.toString(), beside.toString())
          .within(COPY_PATIENCE)
          .run()
          .orThrow(
              "The practice set could not be copied",
              "Try `df -h` to see whether the disk is full.");
      Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PracticeException(
          "The practice set could not be moved to " + to + ": " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  /** Builds the set where it is missing, and serves its packages to containers. */
  void ready(Progress progress) {
    if (!built(home)) {
      build(progress);
    }
    serve();
  }

  /** Stops serving packages. */
  void stop() {
    server(Network.PACKAGE_PORTS.getFirst()).stop(Duration.ofSeconds(2));
  }

  private Daemon server(int port) {
    var folder = home.set().resolve("served").toString();
    var address = state.gateway() + ":" + port;
    var program = home.set().resolve("bin/busybox").toString();
    return new Daemon(
        home, "packages", List.of(program, "httpd", "-f", "-p", address, "-h", folder), folder);
  }

  /** As if an earlier version of the set were built. */
  static void pretend(PracticeHome home) throws IOException {
    Files.createDirectories(stamp(home).getParent());
    Files.writeString(stamp(home), "rehearsal\n");
  }

  private static Path stamp(PracticeHome home) {
    return home.set().resolve("VERSION");
  }

  private void build(Progress progress) {
    Requirements.demand(
        "Docker Hub does not answer, and programs that build its stand-ins are missing",
        Requirements.SET_PROGRAMS);
    try {
      progress.step("Fetching packages for stand-ins, since Docker Hub does not answer");
      var set = home.set();
      Leftovers.removeTree(set.resolve("root"));
      Leftovers.removeTree(set.resolve("cache/debian"));
      var wanted = new ArrayList<>(SHELL_PACKAGES);
      wanted.addAll(PackageRepository.DEBIAN_PACKAGES);
      var sysroot = Sysroot.of(set.resolve("root"), set.resolve("cache/debian"), wanted);
      progress.advance(1, 4);
      var npm = new NpmPackages(set.resolve("cache/npm"), set.resolve("npm"));
      var standIns = new StandIns(sysroot, npm, set.resolve("contexts"));
      var images = standIns.prepare();
      progress.advance(2, 4);
      new PackageRepository(sysroot, standIns.alpineTree())
          .write(set.resolve("served/apk"), set.resolve("apk"));
      progress.advance(3, 4);
      npmMirror().fill(Recipes.text("npm-packages"), set.resolve("npm-work"));
      Files.writeString(set.resolve("served/practice-set"), version() + "\n");
      LayerFolder.at(set.resolve("bin")).copy(sysroot.real(Path.of("/bin/busybox")), "/busybox");
      serve();
      images(images, standIns, progress);
      for (var used : List.of("root", "contexts", "apk", "npm", "npm-work", "platforms")) {
        Leftovers.removeTree(set.resolve(used));
      }
      Files.writeString(stamp(home), version() + "\n");
    } catch (IOException e) {
      throw new PracticeException(
          "The practice set could not be written: " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  private void images(List<StandIns.StandIn> images, StandIns standIns, Progress progress)
      throws IOException {
    progress.step("Building the practice images");
    int port = Network.freePort(state.mirrorPort() + 1);
    var registry = Registry.open(home, port);
    Registry.start(registry, port);
    var tags = new ArrayList<String>();
    try {
      int done = 0;
      for (var image : images) {
        progress.advance(done++, images.size());
        var local = LOCAL + image.name();
        tags.add(local);
        docker("build", "--quiet", "--force-rm", "--tag", local, image.context().toString());
        for (var reference : image.references()) {
          var remote = "127.0.0.1:" + port + "/" + reference;
          tags.add(remote);
          docker("tag", local, remote);
          docker("push", "--quiet", remote);
        }
      }
      progress.advance(done, images.size());
      var work = PracticeHome.make(home.set().resolve("platforms"));
      try (var store = ImageStore.at(port)) {
        new SeveralPlatforms(standIns, work, progress).into(store);
      }
    } finally {
      registry.stop(Duration.ofSeconds(5));
      var words = new ArrayList<>(List.of("image", "rm", "--force"));
      words.addAll(tags);
      docker(words).run();
    }
  }

  private void docker(String... arguments) {
    docker(List.of(arguments))
        .run()
        .orThrow("A practice image could not be made", "Try `drydock practice up` again.");
  }

  private Tool docker(List<String> arguments) {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(arguments);
    // The plain builder is in every engine, and leaves one layer and one line of history for each
    // line.
    return Tool.of(words)
        .with(
            Map.of(
                "DOCKER_HOST", home.address(),
                "DOCKER_CONFIG", home.dockerConfig().toString(),
                "DOCKER_BUILDKIT", "0"))
        .within(BUILD_LIMIT);
  }

  private void serve() {
    if (Network.PACKAGE_PORTS.stream().anyMatch(port -> server(port).runs() && answers(port))) {
      return;
    }
    for (int port : Network.PACKAGE_PORTS) {
      if (!answers(port)) {
        publish("http://" + state.gateway() + ":" + port);
        server(port).start(() -> answers(port), Duration.ofSeconds(10));
        return;
      }
    }
  }

  private void publish(String base) {
    try {
      npmMirror().publish(base);
    } catch (IOException e) {
      throw new PracticeException(
          "The npm mirror could not be written: " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  private NpmMirror npmMirror() {
    return new NpmMirror(home.set().resolve("npm-documents"), home.set().resolve("served/npm"));
  }

  private boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(state.gateway(), port), 1000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
