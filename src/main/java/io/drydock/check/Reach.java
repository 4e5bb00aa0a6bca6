package io.drydock.check;

import io.drydock.check.Evidence.Trust;
import io.drydock.check.Matcher.Equal;
import io.drydock.docker.ImageReference;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells requests that only look at this machine from those that go further, and refuses those. */
final class Reach {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
  private static final Set<String> LOOKING = Set.of("GET", "HEAD");
  private static final String HUB = "docker.io";

  /** Variables that the tutor fills with the practice registry, or with Docker Hub. */
  private static final Set<String> OWN_REGISTRIES = Set.of("hub", "registry", "official");

  private Reach() {}

  /** The request, where it goes to another machine or may change something on this one. */
  static Optional<Outside> of(Check.Http check) {
    boolean here =
        switch (check.target()) {
          case HttpTarget.Url(var url) -> isHere(host(url));
          case HttpTarget.InContainer _ -> true;
        };
    return here && LOOKING.contains(check.method().toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(new Outside.Request(check.method(), check.target()));
  }

  /** The question, where a registry is asked that is neither on this machine nor Docker Hub. */
  static Optional<Outside> of(Check.Registry check) {
    boolean elsewhere =
        isElsewhere(check.reference())
            || check.expect().stream()
                .filter(expectation -> expectation.property().equals("same-as"))
                .anyMatch(
                    expectation ->
                        !(expectation.matcher() instanceof Equal(String other))
                            || isElsewhere(other));
    return elsewhere
        ? Optional.of(new Outside.RegistryRequest(check.reference()))
        : Optional.empty();
  }

  /** Why it is not done for an author who is trusted so far; empty where it may be done. */
  static Optional<Finding> refusal(Outside outside, Trust trust) {
    return switch (trust) {
      case FULL -> Optional.empty();
      case NO_RUN ->
          outside instanceof Outside.Command
              ? Optional.of(
                  Finding.unable(
                      "This check runs a command of its author, which is not trusted.",
                      "Try to read the file first; then add `--trust`."))
              : Optional.empty();
      case NONE ->
          Optional.of(
              Finding.unable(
                  says(outside) + ", and this course is not trusted.",
                  "Try `drydock course trust` to see all that it runs, and to trust it."));
    };
  }

  private static String says(Outside outside) {
    return switch (outside) {
      case Outside.Command _ -> "This check runs a command of the lesson's author";
      case Outside.CommandInContainer _ ->
          "This check runs a command of the lesson's author in a container";
      case Outside.Request(_, var target) ->
          "This check would send a request to " + Words.quoted(target.shown());
      case Outside.RegistryRequest(var reference) ->
          "This check would ask the registry of " + Words.quoted(reference);
    };
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
