package io.drydock.session;

import io.drydock.lesson.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went less than well, and when each is to be asked again: a step that was skipped, needed
 * help or got a wrong answer. Each time that it goes well the wait grows, until it is known; where
 * it does not, it begins anew.
 *
 * @param cards by place, in the order in which they came
 */
public record Recall(Map<Place, Card> cards) {
  /** From one review to the next: of the same day, then further and further apart. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(21));

  /** Of somebody who starts. */
  public static final Recall NONE = new Recall(Map.of());

  /** A step of a lesson. */
  public record Place(String lesson, String step) {
    /** Written out, since a start asks for it: what a record makes by itself takes milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && lesson.equals(place.lesson) && step.equals(place.step);
    }

    @Override
    public int hashCode() {
      return 31 * lesson.hashCode() + step.hashCode();
    }
  }

  /**
   * How well one step is known.
   *
   * @param stage how many reviews in a row went well
   * @param last when it was done, or tried, last
   * @param clean whether nothing went wrong since it was shown last
   */
  public record Card(int stage, Instant last, boolean clean) {
    /** When it is to be asked again; empty where it is known. */
    Optional<Instant> due() {
      return stage < WAITS.size() ? Optional.of(last.plus(WAITS.get(stage))) : Optional.empty();
    }
  }

  public Recall {
    // Keeps the order, which a copy by Map.copyOf would not.
    cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
  }

  /** Whether what happened there happened in a review. */
  public static boolean isReview(String lesson) {
    return Lesson.isReview(lesson);
  }

  /** What is to be asked at this moment. */
  public List<Place> due(Instant now) {
    return cards.entrySet().stream()
        .filter(each -> each.getValue().due().filter(due -> !due.isAfter(now)).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Everything that is not known yet, due or not. */
  public List<Place> open() {
    return cards.entrySet().stream()
        .filter(each -> each.getValue().due().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When the next one is due; empty where all is known. */
  public Optional<Instant> next() {
    return cards.values().stream()
        .flatMap(card -> card.due().stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Notes one more thing that happened.
   *
   * @param cards is changed
   * @param lesson the ID of a lesson, or of a review of one
   * @param answer whether it was an answer to a question, right or wrong
   */
  public static void note(
      Map<Place, Card> cards,
      String lesson,
      String step,
      Happening happening,
      boolean answer,
      Instant time) {
    var place = new Place(Lesson.origin(lesson), step);
    var before = Optional.ofNullable(cards.get(place));
    // Commands that try something out are no fault.
    boolean wrong = happening == Happening.TRIED && answer;
    var card =
        Lesson.isReview(lesson)
            ? reviewed(before, happening, wrong, time)
            : learned(before, happening, wrong, time);
    card.ifPresentOrElse(now -> cards.put(place, now), () -> cards.remove(place));
  }

  private static Optional<Card> learned(
      Optional<Card> before, Happening happening, boolean wrong, Instant time) {
    return switch (happening) {
      case HINT, SOLUTION, SKIPPED -> Optional.of(new Card(0, time, false));
      case TRIED -> wrong ? Optional.of(new Card(0, time, false)) : before;
      // The wait begins when the step was done.
      case PASSED -> before.map(card -> new Card(card.stage(), time, card.clean()));
      case LEFT_OUT -> Optional.empty();
      case SHOWN, RESET -> before;
    };
  }

  private static Optional<Card> reviewed(
      Optional<Card> before, Happening happening, boolean wrong, Instant time) {
    return switch (happening) {
      case SHOWN -> before.map(card -> new Card(card.stage(), card.last(), true));
      case HINT, SOLUTION, SKIPPED -> Optional.of(new Card(0, time, false));
      case TRIED -> wrong ? Optional.of(new Card(0, time, false)) : before;
      case PASSED -> before.map(card -> new Card(card.clean() ? card.stage() + 1 : 0, time, false));
      case LEFT_OUT, RESET -> before;
    };
  }
}
