package io.drydock.practice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A registry of npm packages that is nothing but files: one document for each name, and the
 * packages themselves. It serves {@code npm install} in containers what the course's applications
 * need.
 *
 * @param templates the documents, with {@link #BASE} where their address will stand
 * @param served the folder from which they are served
 */
record NpmMirror(Path templates, Path served) {
  private static final String BASE = "@BASE@";
  private static final String FOLDER = "node_modules/";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HELP = "Try `npm ping` to see whether npm reaches its registry.";

  /** One version of a package. */
  record Version(String name, String version) {
    String file() {
      return name.replaceFirst("^@", "").replace('/', '-') + "-" + version + ".tgz";
    }
  }

  /** Fetches the wanted packages ({@code name@version}) with all that they depend on. */
  void fill(String wanted, Path work) {
    try {
      Leftovers.removeTree(work);
      PracticeHome.make(work);
      var versions = resolve(wanted, work);
      var archives = PracticeHome.make(served.resolve("-"));
      fetch(versions, archives);
      var names = new TreeMap<String, List<Version>>();
      versions.forEach(
          each -> names.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each));
      Leftovers.removeTree(templates);
      PracticeHome.make(templates);
      for (var each : names.entrySet()) {
        // A scoped name holds a slash, which npm asks for as %2f: the server decodes it to a
        // folder.
        var file = templates.resolve(each.getKey());
        PracticeHome.make(file.getParent());
        Files.writeString(file, document(each.getKey(), each.getValue(), archives));
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The npm mirror could not be written: " + e.getMessage() + ".", HELP);
    }
  }

  /** Writes the documents for the address at which this start of the engine serves them. */
  void publish(String base) throws IOException {
    if (!Files.isDirectory(templates)) {
      return;
    }
    try (var files = Files.walk(templates)) {
      for (var template : files.filter(Files::isRegularFile).toList()) {
        var target = served.resolve(templates.relativize(template));
        PracticeHome.make(target.getParent());
        Files.writeString(target, Files.readString(template).replace(BASE, base));
      }
    }
  }

  private static List<Version> resolve(String wanted, Path work) throws IOException {
    var project = JSON.createObjectNode().put("name", "wanted").put("version", "1.0.0");
    var dependencies = project.putObject("dependencies");
    wanted
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              int at = line.lastIndexOf('@');
              dependencies.put(line.substring(0, at), line.substring(at + 1));
            });
    Files.writeString(work.resolve("package.json"), project.toString());
    Tool.of(
            "npm",
            "install",
            "--package-lock-only",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent")
        .in(work)
        .within(Duration.ofMinutes(3))
        .run()
        .orThrow("The npm packages of the course could not be found", HELP);
    return locked(Files.readString(work.resolve("package-lock.json")));
  }

  /** All that npm chose, in the order of its list; a package may be there in several versions. */
  static List<Version> locked(String packageLock) throws IOException {
    var versions = new ArrayList<Version>();
    for (var entry : JSON.readTree(packageLock).path("packages").properties()) {
      int folder = entry.getKey().lastIndexOf(FOLDER);
      var number = entry.getValue().path("version").asText("");
      if (folder >= 0 && !number.isEmpty()) {
        // One that is installed under another name tells its own.
        var name = entry.getKey().substring(folder + FOLDER.length());
        versions.add(new Version(entry.getValue().path("name").asText(name), number));
      }
    }
    return versions.stream().distinct().toList();
  }

  private static void fetch(List<Version> versions, Path archives) {
    var words = new ArrayList<>(List.of("npm", "pack", "--silent"));
    versions.stream()
        .filter(each -> !Files.exists(archives.resolve(each.file())))
        .forEach(each -> words.add(each.name() + "@" + each.version()));
    if (words.size() > 3) {
      Tool.of(words)
          .in(archives)
          .with(Map.of("npm_config_update_notifier", "false"))
          .within(Duration.ofMinutes(3))
          .run()
          .orThrow("The npm packages of the course could not be fetched", HELP);
    }
  }

  private static String document(String name, List<Version> versions, Path archives)
      throws IOException {
    var document = JSON.createObjectNode().put("_id", name).put("name", name);
    document.putObject("dist-tags").put("latest", versions.getLast().version());
    var all = document.putObject("versions");
    for (var each : versions) {
      var archive = archives.resolve(each.file());
      all.set(each.version(), manifest(each, description(archive), sha1(archive)));
    }
    return document.toString();
  }

  /** The package's own description, with the place and the check sum of the package put in. */
  static ObjectNode manifest(Version version, String description, String sha1) throws IOException {
    // A text may begin with a mark of its byte order, which is no JSON.
    if (!(JSON.readTree(description.replaceFirst("^\uFEFF", "")) instanceof ObjectNode manifest)) {
      throw new IOException("The description of " + version.name() + " is no object");
    }
    manifest
        .putObject("dist")
        .put("tarball", BASE + "/npm/-/" + version.file())
        .put("shasum", sha1);
    return manifest;
  }

  private static String description(Path archive) {
    var list =
        Tool.of("tar", "--warning=no-unknown-keyword", "-t", "-z", "-f", archive.toString())
            .run()
            .orThrow("A package is broken", HELP);
    // Most packages lie in the folder `package`; some old ones in a folder of their own name.
    var member =
        list.lines().filter(line -> line.matches("[^/]+/package\\.json")).findFirst().orElseThrow();
    return Tool.of(
            "tar",
            "--warning=no-unknown-keyword",
            "-x",
            "-z",
            "-O",
            "-f",
            archive.toString(),
            member)
        .run()
        .orThrow("A package is broken", HELP);
  }

  private static String sha1(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
