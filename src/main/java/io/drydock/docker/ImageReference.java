package io.drydock.docker;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an image, taken apart as Docker takes it apart (the grammar of distribution's {@code
 * reference} package).
 *
 * @param registry host with port; {@code docker.io} where none was typed
 * @param repository path within the registry: {@code library/nginx}
 * @param tag empty where only a digest was typed; {@code latest} where nothing was
 * @param digest {@code sha256:…}, or empty
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  private static final String HUB = "docker.io";
  private static final String OFFICIAL = "library/";
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*");
  private static final Pattern HOST =
      Pattern.compile("([a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*|\\[[a-fA-F0-9:]+])(:[0-9]+)?");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile("[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}");

  /**
   * The parts of a typed reference, or nothing where Docker would call it an invalid reference
   * format.
   */
  public static Optional<ImageReference> parse(String text) {
    var digest = "";
    var name = text;
    int at = name.indexOf('@');
    if (at >= 0) {
      digest = name.substring(at + 1);
      name = name.substring(0, at);
      if (!DIGEST.matcher(digest).matches()) {
        return Optional.empty();
      }
    }
    var tag = digest.isEmpty() ? "latest" : "";
    int colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf('/')) {
      tag = name.substring(colon + 1);
      name = name.substring(0, colon);
      if (!TAG.matcher(tag).matches()) {
        return Optional.empty();
      }
    }
    var registry = HUB;
    int slash = name.indexOf('/');
    if (slash > 0 && isHost(name.substring(0, slash))) {
      registry = name.substring(0, slash);
      name = name.substring(slash + 1);
      if (!HOST.matcher(registry).matches()) {
        return Optional.empty();
      }
    }
    if (registry.equals("index.docker.io")) {
      registry = HUB;
    }
    if (registry.equals(HUB) && name.indexOf('/') < 0) {
      name = OFFICIAL + name;
    }
    return PATH.matcher(name).matches()
        ? Optional.of(new ImageReference(registry, name, tag, digest))
        : Optional.empty();
  }

  /**
   * As {@link #parse}, for a text that is known to be a reference, such as a tag of the engine's
   * list.
   */
  public static ImageReference of(String text) {
    return parse(text).orElseGet(() -> new ImageReference("", text, "", ""));
  }

  private static boolean isHost(String part) {
    return part.contains(".")
        || part.contains(":")
        || part.equals("localhost")
        || !part.equals(part.toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * The shortest form that means the same, with the tag, as the engine prints it: {@code
   * nginx:latest}.
   */
  public String familiar() {
    return name() + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
  }

  /**
   * The shortest form without tag and digest: {@code nginx}, {@code localhost:5000/learner/nginx}.
   */
  public String name() {
    if (!registry.equals(HUB)) {
      return registry.isEmpty() ? repository : registry + "/" + repository;
    }
    return repository.startsWith(OFFICIAL) ? repository.substring(OFFICIAL.length()) : repository;
  }

  /** The last part of the path: {@code nginx}. */
  public String shortName() {
    return repository.substring(repository.lastIndexOf('/') + 1);
  }

  /** The same repository with another tag. */
  public ImageReference withTag(String other) {
    return new ImageReference(registry, repository, other, "");
  }
}
