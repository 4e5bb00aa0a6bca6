package io.drydock.tutor;

import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.docker.ImageSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the engine before and after a command, and tells in one line what is different. */
final class Changes {
  /** Asking for the layers of more images than these would take longer than the line is worth. */
  private static final int MOST_IMAGES_FOR_LAYERS = 150;

  private static final int MOST_KEPT = 2000;

  private final EngineRoom engine;
  private final Voice voice;
  private final Map<String, List<String>> layers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private Optional<EngineSnapshot> before = Optional.empty();
  private Optional<EngineSnapshot> last = Optional.empty();
  private final Deliveries deliveries;
  private Set<String> tutors = Set.of();
  private long heardAtLast;
  private volatile boolean fetched;

  /**
   * For an engine.
   *
   * @param deliveries what the tutor fetches itself is no change of a command's
   */
  Changes(EngineRoom engine, Voice voice, Deliveries deliveries) {
    this.engine = engine;
    this.voice = voice;
    this.deliveries = deliveries;
  }

  /**
   * What is there before a command; what was seen after the last one is used again where no event
   * came since.
   */
  void before(boolean worthIt) {
    fetched = false;
    long heard = engine.heard();
    tutors = deliveries.now();
    if (!worthIt) {
      // A script or an alias may call Docker all the same.
      before = heard == heardAtLast ? last : Optional.empty();
      return;
    }
    if (last.isEmpty() || heard != heardAtLast) {
      engine.link().ifPresent(link -> link.view().fetch());
      before = snapshot();
    } else {
      before = last;
    }
  }

  /**
   * Asks the engine for what is there after a line, and does not wait for the answers. Not every
   * engine has an event for every image that is built, so a line must be known to leave them for
   * their list to be kept.
   */
  void fetchAfter(String line) {
    fetched = true;
    engine
        .link()
        .ifPresent(
            link -> {
              if (!DockerTouch.leavesImages(line)) {
                link.view().forget();
              }
              link.view().fetch();
            });
  }

  /** The same, where the end of the line could not be seen at once. */
  void fetchUnlessFetched(String line) {
    if (!fetched) {
      fetchAfter(line);
    }
  }

  /** Tells what a line has made different, from what was fetched. */
  void after(String line) {
    if (before.isEmpty()) {
      return;
    }
    long heard = engine.heard();
    var after = snapshot();
    last = after;
    heardAtLast = heard;
    if (after.isEmpty() || after.equals(before)) {
      return;
    }
    boolean few = after.get().images().size() <= MOST_IMAGES_FOR_LAYERS;
    var view = engine.link().orElseThrow().view();
    var parts =
        ChangeLine.of(
            before.get().with(brought(line, after.get())),
            after.get(),
            id -> few ? layersOf(view, id) : List.of());
    if (!parts.isEmpty()) {
      voice.quietFirst(String.join("; ", parts));
    }
  }

  /** Images that came meanwhile because the tutor fetched them. */
  private List<ImageSummary> brought(String line, EngineSnapshot after) {
    if (tutors.isEmpty()) {
      return List.of();
    }
    var there = before.orElseThrow().images().stream().map(ImageSummary::id).toList();
    return after.images().stream()
        .filter(image -> !there.contains(image.id()))
        .filter(image -> image.tags().stream().anyMatch(tutors::contains))
        .filter(image -> image.tags().stream().noneMatch(tag -> Deliveries.names(line, tag)))
        .toList();
  }

  private Optional<EngineSnapshot> snapshot() {
    try {
      return engine.link().map(link -> EngineSnapshot.of(link.view()));
    } catch (EngineException _) {
      // The line is a courtesy; what the engine does not say, the checks report.
      return Optional.empty();
    }
  }

  private List<String> layersOf(EngineView view, String id) {
    var known = layers.get(id);
    if (known != null) {
      return known;
    }
    try {
      var found = view.image(id).map(image -> image.layers()).orElse(List.of());
      layers.put(id, found);
      return found;
    } catch (EngineException _) {
      return List.of();
    }
  }
}
