package io.drydock.practice;

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
import java.util.regex.Pattern;

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
  private static final Pattern LOCKED =
      Pattern.compile("\"(?:[^\"]*/)?node_modules/([^\"]+)\": \\{\\s*\"version\": \"([^\"]+)\"");
  private static final String HELP = "Try `npm ping` to see whether npm reaches its registry.";

  /** One version of a package. */
  private record Version(String name, String version) {
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
    var dependencies =
        wanted
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> "\"" + line.replace("@", "\": \"") + "\"")
            .toList();
    Files.writeString(
        work.resolve("package.json"),
        "{\"name\": \"wanted\", \"version\": \"1.0.0\", \"dependencies\": {"
            + String.join(", ", dependencies)
            + "}}");
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
    var found = LOCKED.matcher(Files.readString(work.resolve("package-lock.json")));
    var versions = new ArrayList<Version>();
    while (found.find()) {
      var version = new Version(found.group(1), found.group(2));
      if (!versions.contains(version)) {
        versions.add(version);
      }
    }
    return versions;
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
    var all = new ArrayList<String>();
    for (var each : versions) {
      all.add("\"" + each.version() + "\": " + manifest(each, archives.resolve(each.file())));
    }
    return "{\"_id\": \"%s\", \"name\": \"%s\", \"dist-tags\": {\"latest\": \"%s\"}, \"versions\": {%s}}"
        .formatted(name, name, versions.getLast().version(), String.join(",\n", all));
  }

  /** The package's own description, with the place and the check sum of the package put in. */
  private static String manifest(Version version, Path archive) throws IOException {
    var list =
        Tool.of("tar", "--warning=no-unknown-keyword", "-t", "-z", "-f", archive.toString())
            .run()
            .orThrow("A package is broken", HELP);
    // Most packages lie in the folder `package`; some old ones in a folder of their own name.
    var member =
        list.lines().filter(line -> line.matches("[^/]+/package\\.json")).findFirst().orElseThrow();
    var text =
        Tool.of(
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
    var end = text.lastIndexOf('}');
    return text.substring(0, end).replaceFirst("^\uFEFF", "")
        + ", \"dist\": {\"tarball\": \""
        + BASE
        + "/npm/-/"
        + version.file()
        + "\", \"shasum\": \""
        + sha1(archive)
        + "\"}}";
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
