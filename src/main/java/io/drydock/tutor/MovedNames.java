package io.drydock.tutor;

import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import io.drydock.ledger.Renaming;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that a call has taken off images that were there before the lesson: the image stays, but
 * nobody finds it. So it is told, with the way back.
 */
final class MovedNames {
  private static final int SHORT_ID = 12;
  private static final int MOST = 20;

  private final List<Item> expected = new ArrayList<>();

  /** A call is about to run, which may move names. */
  synchronized void expect(DockerCall call, Inventory now, Inventory before) {
    for (var item : Renaming.items(call, now)) {
      if (before.holds(item) && expected.size() < MOST) {
        expected.add(item);
      }
    }
  }

  /** Says which of them have moved by now. */
  synchronized void tell(EngineView view, Voice voice) {
    if (expected.isEmpty()) {
      return;
    }
    try {
      for (var item : expected) {
        // By its ID: one with a newer image on top of it is in no list.
        var image = view.image(item.id());
        if (image.isPresent() && image.get().tags().isEmpty()) {
          var bare = item.id().replace("sha256:", "");
          var id = bare.substring(0, Math.min(SHORT_ID, bare.length()));
          voice.quiet(
              "`%s` was the last name of an image that was here before the lesson. `docker image tag %s %s` gives it back."
                  .formatted(item.title(), id, item.names().getFirst()));
        }
      }
    } catch (EngineException _) {
      // Nothing is lost by it; the image is still there.
    }
    expected.clear();
  }
}
