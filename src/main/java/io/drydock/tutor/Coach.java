package io.drydock.tutor;

import io.drydock.check.Slips;
import io.drydock.docker.CommandResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Known stumbles with Docker: what an error means and what to do, in two lines. */
final class Coach {
  /** The errors stand at the end of what a command printed. */
  private static final int TAIL = 8192;

  /**
   * What to say to one error.
   *
   * @param means what it means
   * @param help what to do
   */
  record Advice(String means, String help) {}

  /**
   * One known error.
   *
   * @param signs small letters; all of the words of one of these are in the output
   */
  private record Stumble(List<List<String>> signs, Advice advice) {
    boolean fits(String output) {
      return signs.stream().anyMatch(words -> words.stream().allMatch(output::contains));
    }
  }

  /** The first that fits speaks: the particular stand before the general. */
  private static final List<Stumble> STUMBLES =
      List.of(
          stumble(
              "Docker Hub does not answer here, and this name leads to it: the name starts with no registry.",
              "The task gives the name. `registry` tells where lessons push to; `registry local` takes one on this machine.",
              List.of(
                  "the push refers to repository [docker.io/", "registry-1.docker.io", "dial tcp")),
          stumble(
              "Docker Hub does not answer here, and `docker manifest` asks the registry itself, without the engine.",
              "Put the address of your registry in front of the name, and add `--insecure` if it is a local one.",
              List.of(
                  "failed to configure transport: error pinging v2 registry",
                  "registry-1.docker.io")),
          stumble(
              "The registry has no such manifest, or was asked over HTTPS and speaks plain HTTP.",
              "Look at the name and the tag. For a local registry add `--insecure`.",
              List.of("no such manifest: ")),
          stumble(
              "There is no such image in the practice set, and Docker Hub does not answer.",
              "Look at the name and the tag. `docker image ls` shows what is on the engine already.",
              List.of("registry-1.docker.io", "dial tcp"),
              List.of("registry-1.docker.io", "timeout"),
              List.of("registry-1.docker.io", "timed out"),
              List.of("registry-1.docker.io", "deadline exceeded")),
          stumble(
              "Docker Hub limits how many images one address may pull in a time, and the limit is reached.",
              "Try again later, or `docker login` first: people with an account may pull more.",
              List.of("toomanyrequests")),
          stumble(
              "Your user may not talk to the engine's socket.",
              "Try `sudo`, or add yourself to the group with `sudo usermod -aG docker $USER` and log in again.",
              List.of("permission denied", "docker.sock"),
              List.of("permission denied while trying to connect")),
          stumble(
              "No engine answers at the address that the Docker client uses.",
              "Try `docker context ls` and `echo $DOCKER_HOST` to see the address, or `drydock doctor`.",
              List.of("cannot connect to the docker daemon"),
              List.of("failed to connect to the docker api")),
          stumble(
              "The name or the password is wrong.",
              "Try `docker login` again and type both anew; on Docker Hub an access token works as well.",
              List.of("incorrect username or password"),
              List.of("login attempt", "401"),
              List.of("unauthorized: incorrect")),
          stumble(
              "The registry does not let you do this: you are not logged in there, or the repository is not yours.",
              "Try `docker login`, and look at the name: it must start with your own user or registry.",
              List.of("denied: requested access"),
              List.of("error response from daemon: denied"),
              List.of("push access denied"),
              List.of("insufficient_scope"),
              List.of("no basic auth credentials"),
              List.of("unauthorized: authentication required")),
          stumble(
              "There is no such repository, or it is private and you are not logged in.",
              "Look at the spelling of the name first; then try `docker login`.",
              List.of("pull access denied"),
              List.of("repository does not exist")),
          stumble(
              "The image has no variant for the platform that was asked for.",
              "Try `docker manifest inspect IMAGE` to see its platforms, or another `--platform`.",
              List.of("no matching manifest")),
          stumble(
              "The registry has nothing under this name and tag.",
              "Look at the spelling of both; the repository's page lists its tags.",
              List.of("manifest unknown"),
              List.of("manifest for", "not found"),
              List.of("failed to resolve reference", "not found")),
          stumble(
              "The engine runs without root, so it may not open ports of your machine below 1024.",
              "Try a port from there on, such as `-p 8080:80`; on an engine that is yours alone, `sudo sysctl net.ipv4.ip_unprivileged_port_start=80` lets it open port 80.",
              List.of("cannot expose privileged port")),
          stumble(
              "Another program or container has this port of your machine.",
              "Try `docker ps` to see whether it is a container, or publish another port: `-p 8080:80`.",
              List.of("port is already allocated"),
              List.of("address already in use"),
              List.of("ports are not available")),
          stumble(
              "A container, running or stopped, has this name already.",
              "Try another `--name`, or remove the old one with `docker rm NAME`.",
              List.of("conflict", "container name", "already in use")),
          stumble(
              "Several names point to this image ID, and Docker will not guess which of them you mean.",
              "Remove a name: `docker rmi NAME:TAG`. The image goes with its last name.",
              List.of("unable to delete", "referenced in multiple repositories"),
              List.of("must be forced", "multiple repositories")),
          stumble(
              "A container, perhaps a stopped one, still uses this image.",
              "Try `docker ps -a` to find it and `docker rm` to remove it; then remove the image.",
              List.of("unable to remove repository reference"),
              List.of("conflict: unable to delete"),
              List.of("conflict: unable to remove"),
              List.of("image is being used by")),
          stumble(
              "A running container is not removed.",
              "Try `docker stop NAME` first, or `docker rm -f NAME` to do both.",
              List.of("cannot remove", "container", "running"),
              List.of("you cannot remove a running container")),
          stumble(
              "A container, perhaps a stopped one, still uses this volume.",
              "Try `docker ps -a --filter volume=NAME` to find it, and `docker rm` to remove it.",
              List.of("volume is in use")),
          stumble(
              "The container does not run, so nothing can be run in it.",
              "Try `docker ps -a` to see its state, and `docker start NAME`.",
              List.of("is not running", "container")),
          stumble(
              "No image on this engine has that name or ID.",
              "Try `docker image ls` to see the names and tags, or `docker pull` it first.",
              List.of("no such image"),
              List.of("reference does not exist")),
          stumble(
              "Nothing on this engine has that name or ID: no image, container, volume or network.",
              "Try `docker image ls` and `docker ps -a` to see the names.",
              List.of("no such object")),
          stumble(
              "No container on this engine has that name or ID.",
              "Try `docker ps -a`: it shows the stopped ones as well.",
              List.of("no such container")),
          stumble(
              "No volume on this engine has that name.",
              "Try `docker volume ls` to see the names.",
              List.of("no such volume")),
          stumble(
              "No network on this engine has that name or ID.",
              "Try `docker network ls` to see the names.",
              List.of("no such network"),
              List.of("error response from daemon: network ", " not found")),
          stumble(
              "There is no image of that name here, so there is nothing to push.",
              "Give it the name first: `docker tag IMAGE NAME`. `docker image ls` shows what is here.",
              List.of("an image does not exist locally with the tag"),
              List.of("tag does not exist")),
          stumble(
              "The template behind `--format` has a name that is not there, or a bracket is missing.",
              "Try single quotes around it. `docker inspect NAME` shows all names.",
              List.of("template parsing error"),
              List.of("failed to execute template")),
          stumble(
              "The reference is not written as Docker writes them: small letters, `NAME:TAG`.",
              "Look for capital letters, blanks or a second colon in the name.",
              List.of("invalid reference format"),
              List.of("repository name must be lowercase")),
          stumble(
              "There is no Dockerfile where Docker looks for it.",
              "Try `ls`, change to the folder that has it, or name it: `docker build -f PATH .`",
              List.of("failed to read dockerfile"),
              List.of("unable to prepare context", "dockerfile"),
              List.of("unable to evaluate symlinks in dockerfile path")),
          stumble(
              "`docker build` needs to be told the folder that it builds from.",
              "Try the same command with a dot, for this folder, at its end.",
              List.of("build\" requires exactly 1 argument"),
              List.of("'docker build' requires"),
              List.of("'docker buildx build' requires"),
              List.of("docker buildx build\" requires")),
          stumble(
              "COPY and ADD see only the build context, and this file is not in it.",
              "Look at the path, which starts at the folder you build from, and at `.dockerignore`.",
              List.of("copy failed"),
              List.of("add failed"),
              List.of("failed to compute cache key"),
              List.of("failed to calculate checksum")),
          stumble(
              "The Dockerfile has a line that starts with no instruction that Docker knows.",
              "Look at the line it names: each starts with FROM, RUN, COPY, CMD or another instruction.",
              List.of("unknown instruction")),
          stumble(
              "The program is for another kind of processor or system, or a script without a first line `#!`.",
              "Try `docker image inspect IMAGE` for its platform, and pull one with `--platform linux/amd64`.",
              List.of("exec format error")),
          stumble(
              "The program that the container is to start is not in the image.",
              "Look at the words after the image's name: they are the command, and options come before.",
              List.of("executable file not found")),
          stumble(
              "The disk that holds the engine's data is full.",
              "Try `docker system df` to see what takes the room.",
              List.of("no space left on device")),
          stumble(
              "The option needs a terminal, and there is none here.",
              "Try without `-t`: `docker run -i …`.",
              List.of("the input device is not a tty")),
          stumble(
              "This option is not one of this command's.",
              "Try the command with `--help`; options of `docker run` come before the image's name.",
              List.of("unknown shorthand flag"),
              List.of("unknown flag")),
          stumble(
              "The command wants another number of words after its options.",
              "Look at the line that starts with `Usage:`; words in capitals are for you to fill in.",
              List.of("requires exactly", "argument"),
              List.of("requires at least", "argument"),
              List.of("requires at most", "argument"),
              List.of("docker: 'docker ", "' requires ", " argument"),
              List.of("accepts no arguments")),
          stumble(
              "What this command writes is a file, not a text for the screen.",
              "Name the file with `--output FILE`, or redirect with `> FILE`.",
              List.of("cowardly refusing to save to a terminal")),
          stumble(
              "The place of the data is not written as Docker reads it.",
              "Write `-v FROM:TO`, or `-v FROM:TO:ro`, with a full path for TO.",
              List.of("invalid volume specification")),
          stumble(
              "What stands behind the second colon of a mount is how it may be used.",
              "Write `:ro` for reading only, or leave it out for reading and writing.",
              List.of("invalid mode")),
          stumble(
              "The Docker client knows no such command.",
              "Look at the spelling. `docker --help` lists the commands, `docker image --help` those for images.",
              List.of("is not a docker command"),
              List.of("unknown command: docker"),
              List.of("unknown docker command")));

  private Coach() {}

  /** What to say about a failed command, where its error is a known one. */
  static Optional<Advice> advise(CommandResult result) {
    if (result.succeeded() || !DockerTouch.touches(result.line())) {
      return Optional.empty();
    }
    var slip = Slips.in(result);
    if (slip.isPresent()) {
      return slip.map(cause -> new Advice(cause.says(), cause.help()));
    }
    var all = result.output();
    var output =
        all.substring(Math.max(0, all.length() - TAIL))
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return STUMBLES.stream()
        .filter(stumble -> stumble.fits(output))
        .map(Stumble::advice)
        .findFirst();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Stumble stumble(String means, String help, List<String>... signs) {
    return new Stumble(List.of(signs), new Advice(means, help));
  }
}
