package io.drydock.check;

import static io.drydock.check.ValueKind.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a check can be about, and what can be expected of it. The loader, the JSON Schema's test,
 * the authors' reference and the judges all read this one table.
 */
public enum Subject {
  IMAGE(
      "image",
      "an image on the engine, by reference",
      property(
          "exists", BOOLEAN, "whether the engine has it (true where nothing else is expected)"),
      property("same-as", REFERENCE, "has the same image ID as this reference"),
      property("differs-from", REFERENCE, "has another image ID than this reference"),
      property("smaller-than", REFERENCE, "needs less space than this image"),
      property("id", TEXT, "the image ID, sha256:…"),
      property("digest", TEXT, "the repository digest, sha256:…"),
      property("built-from", REFERENCE, "its lowest layers are all the layers of this image"),
      property("layers", LIST, "the diff IDs of its layers, lowest first"),
      property("size", SIZE, "bytes; in a check also 5MB, 1.2GB"),
      property("created", TIME, "when it was built, or last tagged on this engine"),
      property("env", MAP, "environment variables by name"),
      property("labels", MAP, "labels by name"),
      property("exposes", LIST, "ports such as 80/tcp"),
      property("volumes", LIST, "paths of the VOLUME instruction"),
      property("user", TEXT, "user of the USER instruction"),
      property("workdir", TEXT, "folder of the WORKDIR instruction"),
      property("cmd", LIST, "the words of CMD"),
      property("entrypoint", LIST, "the words of ENTRYPOINT"),
      property("stop-signal", TEXT, "signal of the STOPSIGNAL instruction"),
      property("healthcheck", LIST, "the words of HEALTHCHECK"),
      property("platform", TEXT, "linux/amd64 and the like"),
      property("history", LIST, "the instructions of its history, newest first"),
      property("tags", LIST, "all references that point to it"),
      property("layer-of", MAP, "the diff ID of the topmost layer that holds a path, by path"),
      property("layer-paths", LIST, "files and links of all its layers, also those removed later"),
      property("files", FILES, "files by path: {content, mode, owner, exists, type}")),
  CONTAINER(
      "container",
      "a container, by name or by what it is",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("state", TEXT, "created, running, paused, restarting, removing, exited, dead"),
      property("count", NUMBER, "how many of those that are meant are so"),
      option("each", BOOLEAN, "whether all that are meant must be so; false if not given"),
      property("exit-code", NUMBER, "exit code of its process"),
      property("publishes", LIST, "published ports, HOST:CONTAINER"),
      property("host-addresses", LIST, "where its ports are published: 127.0.0.1, 0.0.0.0 for all"),
      property(
          "mounts", MOUNTS, "by path in the container: its source, or {source, type, read-only}"),
      property("env", MAP, "environment variables by name"),
      property("labels", MAP, "labels by name"),
      property("health", TEXT, "starting, healthy, unhealthy, none"),
      property("restart", TEXT, "no, always, unless-stopped, on-failure, on-failure:3"),
      property("restarts", NUMBER, "how often its restart policy has started it again"),
      property("oom-killed", BOOLEAN, "whether it was killed for want of memory"),
      property("limits", MAP, "by the name of the flag: memory, cpus, pids and more"),
      property("read-only", BOOLEAN, "whether its root file system is read-only"),
      property("cap-add", LIST, "capabilities added, without CAP_"),
      property("cap-drop", LIST, "capabilities dropped, without CAP_"),
      property("privileged", BOOLEAN, "whether all is allowed to it"),
      property("no-new-privileges", BOOLEAN, "whether its processes cannot gain privileges"),
      property("security-options", LIST, "as given with --security-opt"),
      property("init", BOOLEAN, "whether it was created with --init"),
      property("log-driver", TEXT, "where its output goes: json-file, local"),
      property("log-options", MAP, "options of the log driver by name"),
      property("networks", LIST, "names of its networks"),
      property("image", REFERENCE, "was made from this image"),
      property("command", LIST, "the words of its command"),
      property("user", TEXT, "user that it runs as"),
      property("logs", TEXT, "its last 200 lines of output"),
      property("processes", LIST, "command lines of its processes"),
      property("process-1", TEXT, "command line of its process 1"),
      property("files", FILES, "files by path: {content, mode, owner, exists, type}")),
  VOLUME(
      "volume",
      "a volume, by name",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("driver", TEXT, "its driver"),
      property("labels", MAP, "labels by name"),
      property("used-by", LIST, "names of the containers that mount it"),
      property(
          "content", FILES, "files by path below its root: {content, mode, owner, exists, type}")),
  NETWORK(
      "network",
      "a network, by name",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("driver", TEXT, "its driver"),
      property("labels", MAP, "labels by name"),
      property("used-by", LIST, "names of the containers in it"),
      property("internal", BOOLEAN, "whether it is closed to the outside"),
      property("subnets", LIST, "in CIDR notation")),
  COMPOSE(
      "compose",
      "a Compose project, by name or by its file",
      property(
          "exists", BOOLEAN, "whether it has containers (true where nothing else is expected)"),
      property("services", LIST, "the services that have a container"),
      property("running", MAP, "by service: how many of its containers run"),
      property("healthy", BOOLEAN, "whether each container is well, or has ended with exit code 0"),
      property("networks", LIST, "its networks, by their names in the file"),
      property("volumes", LIST, "its volumes, by their names in the file"),
      property("current", BOOLEAN, "whether its containers were made from the file as it is now"),
      property("config", TEXT, "the resolved file: what `docker compose config` prints")),
  REGISTRY(
      "registry",
      "a repository or a tag in a registry, by reference",
      property(
          "exists", BOOLEAN, "whether the registry has it (true where nothing else is expected)"),
      property(
          "same-as",
          REFERENCE,
          "has the same digest as this reference on the engine or in the registry"),
      property("digest", TEXT, "the manifest's digest, sha256:…"),
      property("tags", LIST, "the tags of its repository"),
      property("platforms", LIST, "linux/amd64 and the like")),
  HTTP(
      "http",
      "an answer to an HTTP request, by URL or by a container and its port",
      property("status", NUMBER, "status code (below 400 where nothing is expected)"),
      property("headers", MAP, "headers by name"),
      property("body", TEXT, "the first MiB of the body"),
      option("method", TEXT, "the request's method; GET if not given"),
      option("request-headers", MAP, "headers that are sent, by name"),
      option("request-body", TEXT, "a text that is sent"),
      option("redirects", BOOLEAN, "whether redirects are followed; false if not given")),
  FILE(
      "file",
      "a file of the learner, by path",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("content", TEXT, "its text, the first MiB"),
      property("mode", TEXT, "permission bits: 0644"),
      property("type", TEXT, "file, directory or link")),
  DOCKERFILE(
      "dockerfile",
      "a Dockerfile, by path",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("content", TEXT, "its text"),
      property("instructions", MAP, "by kind: the list of their arguments"),
      property("order", ORDER, "instructions in the order in which they must stand"),
      property("stages", NUMBER, "how many FROM instructions"),
      property("form", MAP, "of CMD, ENTRYPOINT, RUN: shell or exec"),
      property("base", TEXT, "the image of the last FROM")),
  RAN(
      "ran",
      "a command that was run from the tutor's prompt; docker's aliases and flag spellings are one",
      property("exit", NUMBER, "its exit code (0 where nothing is expected)"),
      property("output", TEXT, "what it printed")),
  LOGIN(
      "login",
      "a login that the Docker client keeps, by registry",
      property("exists", BOOLEAN, "whether there is one (true where nothing else is expected)"),
      property("user", TEXT, "the user's name")),
  ENGINE(
      "engine",
      "the engine as a whole",
      property("dangling-images", NUMBER, "images without a tag"),
      property("stopped-containers", NUMBER, "containers that do not run"),
      property("unused-volumes", NUMBER, "volumes that no container mounts"),
      property("build-cache", SIZE, "bytes of build cache"),
      property("reclaimable", SIZE, "bytes that a clean-up would free"),
      property("images", NUMBER, "all images"),
      property("containers", NUMBER, "all containers"),
      property("version", TEXT, "the engine's version")),
  EXEC(
      "exec",
      "a command inside a running container",
      property("exit", NUMBER, "its exit code (0 where nothing is expected)"),
      property("output", TEXT, "what it printed")),
  ONE_OFF(
      "one-off",
      "a container of an image for one command, which is removed when that has ended",
      property("exit", NUMBER, "its exit code (0 where nothing is expected)"),
      property("output", TEXT, "what it printed")),
  RUN(
      "run",
      "a command of the lesson's author on the learner's machine; only in trusted courses",
      property("exit", NUMBER, "its exit code (0 where nothing is expected)"),
      property("output", TEXT, "what it printed"));

  /**
   * Something that can be expected of a subject.
   *
   * @param judged false for an option that shapes the question (the HTTP method) and is never
   *     compared
   */
  public record Property(String name, ValueKind kind, String help, boolean judged) {}

  private final String key;
  private final String help;
  private final List<Property> properties;

  Subject(String key, String help, Property... properties) {
    this.key = key;
    this.help = help;
    this.properties = List.of(properties);
  }

  /** The word in the lesson language. */
  public String key() {
    return key;
  }

  /** What it is, for the authors' reference. */
  public String help() {
    return help;
  }

  /** What can be expected of it, in the order of the reference. */
  public List<Property> properties() {
    return properties;
  }

  /** The property of that name. */
  public Optional<Property> property(String name) {
    return properties.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** Whether things of its kind can be counted from a time on ({@code since}). */
  public boolean countsSince() {
    return this == IMAGE || this == CONTAINER || this == RAN;
  }

  /** The subject with that word. */
  public static Optional<Subject> named(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }

  private static Property property(String name, ValueKind kind, String help) {
    return new Property(name, kind, help, true);
  }

  private static Property option(String name, ValueKind kind, String help) {
    return new Property(name, kind, help, false);
  }
}
