package io.drydock.check;

import io.drydock.docker.DockerCall;
import java.util.Map;
import java.util.Optional;

/** What commands of the client are for, in a few words that stand behind "it". */
final class CommandPurpose {
  private static final Map<String, String> OF_DOCKER =
      Map.ofEntries(
          Map.entry("image ls", "lists images"),
          Map.entry("image history", "shows the steps that made an image"),
          Map.entry("image inspect", "shows all that is known of an image"),
          Map.entry("image pull", "fetches an image"),
          Map.entry("image push", "sends an image to its registry"),
          Map.entry("image tag", "gives an image one more name"),
          Map.entry("image rm", "removes names of images"),
          Map.entry("image build", "builds an image"),
          Map.entry("image save", "writes an image into an archive"),
          Map.entry("image import", "makes an image of bare files"),
          Map.entry("image prune", "removes images that nothing needs"),
          Map.entry("container ls", "lists containers"),
          Map.entry("container run", "starts a new container"),
          Map.entry("container create", "makes a container and does not start it"),
          Map.entry(
              "container start", "starts a container once more, and what it does it does again"),
          Map.entry("container stop", "ends a container"),
          Map.entry("container rm", "removes containers"),
          Map.entry("container exec", "runs a command in a running container"),
          Map.entry("container diff", "lists the files that a container has changed"),
          Map.entry("container logs", "shows what a container has printed"),
          Map.entry("container cp", "copies files into a container or out of it"),
          Map.entry("container inspect", "shows all that is known of a container"),
          Map.entry("container commit", "makes an image of a container"),
          Map.entry("container export", "writes the bare files of a container"),
          Map.entry("container prune", "removes containers that have ended"),
          Map.entry("container top", "lists the processes of a container"),
          Map.entry("volume ls", "lists volumes"),
          Map.entry("volume inspect", "shows what is known of a volume"),
          Map.entry("volume rm", "removes volumes by their names"),
          Map.entry("volume prune", "removes volumes that nothing uses"),
          Map.entry("network ls", "lists networks"),
          Map.entry("network prune", "removes networks that nothing uses"),
          Map.entry("system df", "shows how much room things take"),
          Map.entry("system info", "tells of the engine as a whole"),
          Map.entry("info", "tells of the engine as a whole"),
          Map.entry("system prune", "removes all kinds of things that nothing uses, at once"),
          Map.entry("version", "shows the versions of client and engine"),
          Map.entry("manifest inspect", "reads the index of an image in a registry"),
          Map.entry("search", "looks for names on Docker Hub, and fetches nothing"),
          Map.entry("inspect", "shows all that is known of a thing"));

  private static final Map<String, String> OF_THE_SHELL =
      Map.of(
          "ls", "lists the files of your machine",
          "history", "is your shell's own word: it lists what you have typed",
          "diff", "is a program of your machine: it compares two files",
          "cat", "prints a file of your machine",
          "df", "shows how full the disks of your machine are",
          "man", "opens a page of your machine's manual",
          "curl", "asks a server from outside, as a browser does");

  private CommandPurpose() {}

  /** What a call does; empty where it is not known, or does more than one thing. */
  static Optional<String> of(DockerCall call) {
    return call.flags().containsKey("help")
        ? Optional.of("with `--help` shows the help of that command alone")
        : Optional.ofNullable(OF_DOCKER.get(call.name()));
  }

  /** What a program of the machine does. */
  static Optional<String> ofProgram(String name) {
    return Optional.ofNullable(OF_THE_SHELL.get(name));
  }
}
