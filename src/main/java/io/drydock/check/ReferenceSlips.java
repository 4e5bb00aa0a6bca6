package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Slips in the names of images. */
final class ReferenceSlips {
  private static final String PLATFORM = "(linux|windows)/\\w+(/\\w+)?";

  private ReferenceSlips() {}

  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    if (ran.succeeded() || !takesImages(call)) {
      return Optional.empty();
    }
    return Slip.first(
        Stream.concat(
            Stream.of(severalWords(call, ran)), names(call).map(name -> spelling(name, ran))));
  }

  private static boolean takesImages(DockerCall call) {
    return Slip.isOf(
        call,
        "image pull",
        "image push",
        "image tag",
        "image rm",
        "image inspect",
        "image history",
        "image build",
        "image save",
        "container run",
        "container create",
        "manifest inspect");
  }

  private static Stream<String> names(DockerCall call) {
    var tags = call.flags().getOrDefault("tag", List.of()).stream();
    boolean run = Slip.isOf(call, "container run", "container create");
    boolean folder = Slip.isOf(call, "image build");
    return Stream.concat(
        folder ? Stream.empty() : call.arguments().stream().limit(run ? 1 : Long.MAX_VALUE), tags);
  }

  private static Optional<Cause> spelling(String name, CommandResult ran) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    if (name.contains("://")) {
      return slip(
          "address",
          ran,
          "`%s` is an address: the name of an image has no `%s` in front."
              .formatted(name, name.substring(0, name.indexOf("://") + 3)),
          "Try only the name, such as `nginx`, or `REGISTRY/NAME` for one in another registry.");
    }
    if (name.startsWith(":")) {
      return slip(
          "no-name",
          ran,
          "`%s` is only a tag: a name has to stand in front of its colon.".formatted(name),
          "Write `NAME%s` as one word.".formatted(name));
    }
    if (name.endsWith(",")) {
      return slip(
          "comma",
          ran,
          "The comma behind `%s` became a part of the name.".formatted(name.replace(",", "")),
          "Names are divided by blanks alone.");
    }
    if (name.endsWith(":")) {
      return slip(
          "blank",
          ran,
          "A blank stands behind the colon of `%s`, so the tag is a word of its own."
              .formatted(name),
          "Write name, colon and tag without a blank.");
    }
    if (name.contains("@") && !name.contains("@sha256:")) {
      return slip(
          "digest",
          ran,
          "Behind `@` stands a digest, `sha256:…`; a tag stands behind a colon.",
          "Try `%s`.".formatted(name.replace('@', ':')));
    }
    if (last.contains("=")) {
      return slip(
          "equals",
          ran,
          "A tag stands behind a colon, not behind `=`.",
          "Try `%s`.".formatted(name.replaceAll("=+", ":")));
    }
    if (last.chars().filter(c -> c == ':').count() > 1) {
      return slip(
          "colons",
          ran,
          "`%s` has more than one colon: one divides the name from the tag.".formatted(name),
          "Inside a version stand dots.");
    }
    return !name.equals(name.toLowerCase(Locale.ROOT)) && ran.output().contains("must be lowercase")
        ? slip(
            "capitals",
            ran,
            "`%s` has capital letters, and the name of an image has none.".formatted(name),
            "Try small letters only.")
        : Optional.empty();
  }

  /** One name is asked for, and several words are there. */
  private static Optional<Cause> severalWords(DockerCall call, CommandResult ran) {
    if (!Slip.isOf(call, "image pull", "image push") || call.arguments().size() < 2) {
      return Optional.empty();
    }
    var first = call.arguments().getFirst();
    var second = call.arguments().get(1);
    if (second.matches(PLATFORM)) {
      return slip(
          "platform-word",
          ran,
          "`%s` is a platform: it stands behind `--platform`.".formatted(second),
          "Try `docker %s --platform %s %s`.".formatted(call.name(), second, first));
    }
    if (first.endsWith(":")) {
      return spelling(first, ran);
    }
    return slip(
        "several-words",
        ran,
        "`docker %s` takes one name, and `%s` and `%s` are two words."
            .formatted(call.name(), first, second),
        "A tag stands behind a colon, `%s:%s`; an owner stands before a slash, `%s/%s`; no blank is between."
            .formatted(first, second, first, second));
  }

  private static Optional<Cause> slip(String kind, CommandResult ran, String says, String help) {
    return Optional.of(Slip.of("reference-" + kind, ran, says, help));
  }
}
