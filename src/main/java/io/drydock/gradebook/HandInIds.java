package io.drydock.gradebook;

import io.drydock.grade.HandIn;
import io.drydock.words.ExplainedException;
import java.util.LinkedHashMap;
import java.util.List;

/** IDs of hand-ins as they may be shown; they come from names of files, which may be anything. */
public final class HandInIds {
  private HandInIds() {}

  /** Two hand-ins that nobody could tell apart. */
  public static final class TwiceException extends ExplainedException {
    private static final long serialVersionUID = 1L;

    TwiceException(HandIn one, HandIn other) {
      super(
          "Two hand-ins are called `%s`: %s and %s.".formatted(one.id(), one.path(), other.path()),
          "Try to leave one of them out, or to give it another name.");
    }
  }

  /** The same hand-ins, in their order, each under an ID of its own. */
  public static List<HandIn> clean(List<HandIn> handIns) {
    var all = new LinkedHashMap<String, HandIn>();
    for (var handIn : handIns) {
      var clean = new HandIn(clean(handIn.id()), handIn.path());
      var earlier = all.putIfAbsent(clean.id(), clean);
      if (earlier != null) {
        throw new TwiceException(earlier, clean);
      }
    }
    return List.copyOf(all.values());
  }

  /** What was taken out of an ID still tells two apart. */
  private static String clean(String id) {
    var clean = Clean.text(id);
    return clean.equals(id) ? id : clean + "~" + Digest.brief(id);
  }
}
