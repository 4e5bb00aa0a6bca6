package io.drydock.tutor;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.session.Event.Attempt;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a line may have done to an engine, as far as its words tell. */
public final class DockerTouch {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(^|[\\s;|&(/'\"`])(docker|docker-compose|podman|buildx|make)([\\s;|&)'\"`]|$)");

  /** Commands that only show something, whatever their arguments. */
  private static final Set<String> LOOKS =
      Set.of(
          "image ls",
          "image history",
          "image inspect",
          "container ls",
          "container inspect",
          "container logs",
          "container top",
          "container port",
          "container diff",
          "container stats",
          "volume ls",
          "volume inspect",
          "network ls",
          "network inspect",
          "manifest inspect",
          "buildx ls",
          "buildx inspect",
          "buildx du",
          "buildx version",
          "buildx imagetools",
          "context ls",
          "context show",
          "context inspect",
          "system df",
          "system info",
          "system events",
          "compose ls",
          "compose ps",
          "compose logs",
          "compose config",
          "inspect",
          "search",
          "version");

  /** Further commands that neither make an image nor remove one, whatever their arguments. */
  private static final Set<String> LEAVE_IMAGES =
      Set.of(
          "container start",
          "container stop",
          "container kill",
          "container rm",
          "volume create",
          "volume rm",
          "network create",
          "network rm");

  private DockerTouch() {}

  /** Whether a line may have changed an engine. */
  public static boolean touches(String line) {
    return PROGRAM.matcher(line).find();
  }

  /** The same, where it may be known what calls were made: also by a script or an alias. */
  static boolean touches(CommandResult ran) {
    return !ran.calls().isEmpty() || touches(ran.line());
  }

  /** Whether a line calls Docker, and surely leaves the images as they are. */
  static boolean leavesImages(String line) {
    return isOnly(
        line, DockerCall.in(line), call -> looks(call) || LEAVE_IMAGES.contains(call.name()));
  }

  /** What a command was for the task at hand. */
  static Attempt attempt(CommandResult ran) {
    if (!touches(ran) || isOnly(ran.line(), ran.calls(), DockerTouch::looks)) {
      return Attempt.ASIDE;
    }
    return ran.succeeded() ? Attempt.TRY : Attempt.FAILED;
  }

  private static boolean isOnly(String line, List<DockerCall> calls, Predicate<DockerCall> these) {
    return !calls.isEmpty()
        && calls.size() >= PROGRAM.matcher(line).results().count()
        && calls.stream().allMatch(these);
  }

  /** A command that is no more than the name of a group shows its help. */
  private static boolean looks(DockerCall call) {
    return LOOKS.contains(call.name())
        || call.flags().containsKey("help")
        || call.command().size() < 2 && call.arguments().isEmpty();
  }
}
