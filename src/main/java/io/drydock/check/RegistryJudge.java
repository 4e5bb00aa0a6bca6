package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.RegistryException;
import io.drydock.docker.RegistryView;
import io.drydock.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what a registry holds. */
final class RegistryJudge {
  private RegistryJudge() {}

  static Finding judge(Check.Registry check, Evidence evidence) {
    var parsed = ImageReference.parse(check.reference());
    if (parsed.isEmpty()) {
      return Finding.unable(
          Words.quoted(check.reference()) + " is not a valid image reference.",
          "Try to tell the lesson's author.");
    }
    var reference = parsed.get();
    Optional<RegistryView.Manifest> found;
    try {
      found = evidence.manifest(reference);
    } catch (RegistryException e) {
      if (e.denied() && evidence.logins().find(reference.registry()).isEmpty()) {
        return Finding.missing(Optional.of(notLoggedIn(reference)));
      }
      throw e;
    }
    if (Expectation.wantAbsence(check.expect())) {
      return found.isEmpty() ? Finding.passed("") : Finding.present(Optional.empty());
    }
    if (found.isEmpty()) {
      return Finding.missing(missing(reference, evidence));
    }
    return present(check, reference, found.get(), evidence);
  }

  private static Finding present(
      Check.Registry check,
      ImageReference reference,
      RegistryView.Manifest manifest,
      Evidence evidence) {
    var mismatches = new ArrayList<Mismatch>();
    var plain = new ArrayList<Expectation>();
    for (var expectation : check.expect()) {
      if (expectation.property().equals("same-as")) {
        same(ImageReference.of(expectation.plainText()), manifest, evidence)
            .ifPresent(mismatches::add);
      } else {
        plain.add(expectation);
      }
    }
    mismatches.addAll(
        Expectations.mismatches(
            check.subject(),
            plain,
            property -> value(property, reference, manifest, evidence),
            evidence));
    Optional<Cause> cause =
        mismatches.stream().anyMatch(m -> m.property().equals("same-as"))
            ? Optional.of(otherImage(check, reference, manifest, evidence))
            : Optional.empty();
    return Finding.of(mismatches, manifest.digest(), cause);
  }

  private static Object value(
      String property,
      ImageReference reference,
      RegistryView.Manifest manifest,
      Evidence evidence) {
    return switch (property) {
      case "digest" -> manifest.digest();
      case "tags" -> evidence.registryTags(reference);
      case "platforms" -> manifest.platforms();
      default ->
          throw new IllegalArgumentException("A repository has no property " + property + ".");
    };
  }

  /** Compared with the engine's image where it has one by that name, else with the registry's. */
  private static Optional<Mismatch> same(
      ImageReference other, RegistryView.Manifest manifest, Evidence evidence) {
    var local = evidence.image(other.familiar());
    boolean fits =
        local
            .map(image -> isSame(image, manifest))
            .orElseGet(
                () ->
                    evidence
                        .manifest(other)
                        .map(m -> m.digest().equals(manifest.digest()))
                        .orElse(false));
    return fits
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                "same-as",
                Words.quoted(other.familiar()),
                "digest " + Words.quoted(manifest.digest())));
  }

  private static boolean isSame(ImageSummary image, RegistryView.Manifest manifest) {
    return image.id().equals(manifest.config())
        || image.id().equals(manifest.digest())
        || image.digests().stream().anyMatch(digest -> digest.endsWith("@" + manifest.digest()));
  }

  /**
   * Where the engine's image of that name is the registry's, pushing it again would change nothing.
   */
  private static Cause otherImage(
      Check.Registry check,
      ImageReference reference,
      RegistryView.Manifest manifest,
      Evidence evidence) {
    var wanted =
        check.expect().stream()
            .filter(expectation -> expectation.property().equals("same-as"))
            .map(expectation -> ImageReference.of(expectation.plainText()).familiar())
            .filter(name -> !name.equals(reference.familiar()))
            .findFirst();
    if (wanted.isPresent()
        && evidence.image(reference.familiar()).filter(i -> isSame(i, manifest)).isPresent()) {
      return new Cause(
          "registry.wrong-image",
          "You pushed `"
              + reference.familiar()
              + "`, but it is another image than `"
              + wanted.get()
              + "`.",
          "Try `docker image tag "
              + wanted.get()
              + " "
              + reference.familiar()
              + "`, then push it again.");
    }
    return new Cause(
        "registry.other-image",
        "The registry's `" + reference.familiar() + "` is another image than the one here.",
        "Try `docker image push " + reference.familiar() + "` again.");
  }

  private static Cause notLoggedIn(ImageReference reference) {
    return new Cause(
        "registry.not-logged-in",
        "You are not logged in at `" + reference.registry() + "`.",
        "Try `docker login"
            + (reference.registry().equals("docker.io") ? "" : " " + reference.registry())
            + "`.");
  }

  private static Optional<Cause> missing(ImageReference wanted, Evidence evidence) {
    return Stream.<Optional<Cause>>of(
            FailedCommands.last(
                evidence,
                "registry.push-failed",
                call -> FailedCommands.is(call, "image push", "manifest create", "manifest push")),
            otherTag(wanted, evidence),
            notPushed(wanted, evidence),
            evidence.logins().find(wanted.registry()).isEmpty()
                ? Optional.of(notLoggedIn(wanted))
                : Optional.empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> otherTag(ImageReference wanted, Evidence evidence) {
    List<String> tags = evidence.registryTags(wanted);
    if (tags.isEmpty() || evidence.image(wanted.familiar()).isPresent()) {
      return Optional.empty();
    }
    var nearest = Nearest.of(wanted.tag(), tags).orElse(tags.getFirst());
    return Optional.of(
        new Cause(
            "registry.other-tag",
            "The registry has `"
                + wanted.withTag(nearest).familiar()
                + "`, tagged `"
                + nearest
                + "`; the task asks for the tag `"
                + wanted.tag()
                + "`.",
            "Try to tag the image as `" + wanted.familiar() + "`, then push that."));
  }

  private static Optional<Cause> notPushed(ImageReference wanted, Evidence evidence) {
    return evidence
        .image(wanted.familiar())
        .map(
            _ ->
                new Cause(
                    "registry.not-pushed",
                    "`" + wanted.familiar() + "` is on the engine, but was not pushed.",
                    "Try `docker image push " + wanted.familiar() + "`."));
  }
}
