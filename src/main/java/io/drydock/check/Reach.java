package io.drydock.check;

import io.drydock.check.Matcher.Equal;
import io.drydock.docker.ImageReference;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells requests that only look at this machine from those that go further. */
final class Reach {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
  private static final Set<String> LOOKING = Set.of("GET", "HEAD");
  private static final String HUB = "docker.io";

  /** Variables that the tutor fills with the practice registry, or with Docker Hub. */
  private static final Set<String> OWN_REGISTRIES = Set.of("hub", "registry", "official");

  private Reach() {}

  /** The request, where it goes to another machine or may change something on this one. */
  static Optional<Outside> ofRequest(String method, HttpTarget target) {
    boolean here =
        switch (target) {
          case HttpTarget.Url(var url) -> isHere(host(url));
          case HttpTarget.InContainer _ -> true;
        };
    return here && LOOKING.contains(method.toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(new Outside.Request(method, target));
  }

  /** The question, where a registry is asked that is neither on this machine nor Docker Hub. */
  static Optional<Outside> ofRegistryRequest(String reference, List<Expectation> expect) {
    boolean elsewhere =
        isElsewhere(reference)
            || expect.stream()
                .filter(expectation -> expectation.property().equals("same-as"))
                .anyMatch(
                    expectation ->
                        !(expectation.matcher() instanceof Equal(String other))
                            || isElsewhere(other));
    return elsewhere ? Optional.of(new Outside.RegistryRequest(reference)) : Optional.empty();
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
