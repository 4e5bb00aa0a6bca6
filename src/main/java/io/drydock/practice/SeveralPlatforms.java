package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes some names of the practice set stand for several images, one for each platform, as nearly
 * all names on Docker Hub do. Engines take the one that fits, or say that none does.
 */
final class SeveralPlatforms {
  private static final Platform WINDOWS_2022 = Platform.windows("10.0.20348.4297");
  private static final Platform WINDOWS_2025 = Platform.windows("10.0.26100.6905");
  private static final String BUSYBOX = "library/busybox";
  private static final String HELLO = "library/hello-world";
  private static final String LATEST = "latest";

  private final StandIns standIns;
  private final Path work;
  private final Progress progress;
  private final Platform own = Platform.own();
  private final Platform foreign = own.foreign();

  SeveralPlatforms(StandIns standIns, Path work, Progress progress) {
    this.standIns = standIns;
    this.work = work;
    this.progress = progress;
  }

  /** Puts them into a registry that has the images for this machine's platform already. */
  void into(ImageStore store) throws IOException {
    helloWorld(store);
    var program = foreignProgram();
    if (program.isPresent()) {
      busybox(store, program.get());
    }
  }

  private void helloWorld(ImageStore store) throws IOException {
    var processor = foreign.architecture().equals("arm64") ? "aarch64" : "amd64";
    var program = HelloWorld.program(Recipes.text("hello-world.txt"), processor);
    var tree = LayerFolder.at(work.resolve("hello-foreign")).bytes(program, "/hello", "rwxr-xr-x");
    var other =
        new StoredImage(
            foreign,
            packed(tree),
            "hello-world",
            "Stands in for hello-world of Docker Hub: one static program for "
                + foreign.architecture()
                + ".",
            List.of("/hello"),
            "COPY hello /");
    var here = store.find(own, HELLO, LATEST);
    var there = store.put(HELLO, other);
    var windows2022 = store.put(HELLO, windows(WINDOWS_2022));
    var windows2025 = store.put(HELLO, windows(WINDOWS_2025));
    store.index(HELLO, LATEST, List.of(here, there, windows2025, windows2022));
    store.index(HELLO, "linux", List.of(here, there));
    store.index(HELLO, "nanoserver", List.of(windows2025, windows2022));
    store.index(HELLO, "nanoserver-ltsc2022", List.of(windows2022));
    store.index(HELLO, "nanoserver-ltsc2025", List.of(windows2025));
  }

  /**
   * An image in name and metadata: the files of Windows are not in it, and nobody here needs them.
   */
  private StoredImage windows(Platform platform) throws IOException {
    var tree =
        LayerFolder.at(work.resolve("hello-" + platform.osVersion()))
            .text("Hello from the practice set.\r\n", "/Files/hello.txt", "rw-r--r--");
    return new StoredImage(
        platform,
        packed(tree),
        "hello-world",
        "Stands in for hello-world of Docker Hub: what is said about an image for Windows,"
            + " without Windows.",
        List.of("cmd", "/C", "type C:\\hello.txt"),
        "COPY hello.txt C:\\");
  }

  private void busybox(ImageStore store, Path program) throws IOException {
    var other =
        new StoredImage(
            foreign,
            packed(standIns.busybox("busybox-foreign", program)),
            "busybox",
            "Stands in for busybox of Docker Hub: BusyBox of Debian for "
                + foreign.architecture()
                + ".",
            List.of("sh"),
            "ADD rootfs.tar.gz /");
    var here = store.find(own, BUSYBOX, LATEST);
    store.index(BUSYBOX, LATEST, List.of(here, store.put(BUSYBOX, other)));
  }

  /**
   * A distribution need not have packages for other processors; then one image is missing, and that
   * is said.
   */
  private Optional<Path> foreignProgram() {
    try {
      var folder = PracticeHome.make(work.resolve("foreign"));
      var unpacked = new ForeignPackages(folder, foreign.architecture()).unpacked("busybox-static");
      for (var place : List.of("bin/busybox", "usr/bin/busybox")) {
        if (Files.isRegularFile(unpacked.resolve(place))) {
          return Optional.of(unpacked.resolve(place));
        }
      }
      leftOut("its package has no program");
    } catch (PracticeException e) {
      leftOut(e.getMessage());
    }
    return Optional.empty();
  }

  private void leftOut(String why) {
    progress.step("Leaving out busybox for " + foreign.architecture() + ": " + why);
  }

  private byte[] packed(LayerFolder tree) throws IOException {
    var archive = work.resolve(tree.root().getFileName() + ".tar.gz");
    tree.pack(archive);
    return Files.readAllBytes(archive);
  }
}
