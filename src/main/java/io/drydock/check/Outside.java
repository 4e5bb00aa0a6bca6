package io.drydock.check;

import io.drydock.check.Matcher.Equal;
import io.drydock.docker.ImageReference;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What goes beyond looking at this machine: commands, and requests by which what was found here
 * could be carried elsewhere, or something be changed. A course that is not trusted does none of
 * it.
 */
public final class Outside {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
  private static final Set<String> LOOKING = Set.of("GET", "HEAD");
  private static final String HUB = "docker.io";

  /** Variables that the tutor fills with the practice registry, or with Docker Hub. */
  private static final Set<String> OWN_REGISTRIES = Set.of("hub", "registry", "official");

  private Outside() {}

  /** Whether the request goes to another machine, or may change something on this one. */
  public static boolean asks(Check.Http check) {
    return !LOOKING.contains(check.method().toUpperCase(Locale.ROOT)) || !isHere(host(check.url()));
  }

  /** Whether a registry is asked that is neither on this machine nor Docker Hub. */
  public static boolean asks(Check.Registry check) {
    return isElsewhere(check.reference())
        || check.expect().stream()
            .filter(expectation -> expectation.property().equals("same-as"))
            .anyMatch(
                expectation ->
                    !(expectation.matcher() instanceof Equal(String other)) || isElsewhere(other));
  }

  /** Why a check of a course that is not trusted is not judged; empty where it only looks. */
  static Optional<Finding> refusal(Check check) {
    return switch (check) {
      case Check.Run _ -> refused("This check runs a command of the lesson's author");
      case Check.Exec _ ->
          refused("This check runs a command of the lesson's author in a container");
      case Check.Http http when asks(http) ->
          refused("This check would send a request to " + Words.quoted(http.url()));
      case Check.Registry registry when asks(registry) ->
          refused("This check would ask the registry of " + Words.quoted(registry.reference()));
      case Check.Http _,
          Check.Registry _,
          Check.Image _,
          Check.Container _,
          Check.Volume _,
          Check.Network _,
          Check.File _,
          Check.Dockerfile _,
          Check.Ran _,
          Check.Login _,
          Check.Engine _,
          Check.AnyOf _,
          Check.Not _ ->
          Optional.empty();
    };
  }

  private static Optional<Finding> refused(String what) {
    return Optional.of(
        Finding.unable(
            what + ", and this course is not trusted.",
            "Try `drydock course trust` to see all that it runs, and to trust it."));
  }

  private static boolean isElsewhere(String reference) {
    var variable = Variables.namesIn(reference).stream().findFirst();
    if (variable.isPresent() && reference.startsWith("${" + variable.get() + "}/")) {
      return !OWN_REGISTRIES.contains(variable.get());
    }
    return ImageReference.parse(reference)
        .map(ImageReference::registry)
        .filter(registry -> registry.equals(HUB) || isHere(registry))
        .isEmpty();
  }

  private static boolean isHere(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Empty where the address cannot be read, which is nowhere here. */
  private static String host(String url) {
    try {
      var host = URI.create(url.replaceAll("\\$\\{[a-z][a-z0-9_-]*}", "0")).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
