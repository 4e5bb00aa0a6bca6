package io.drydock.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers and sizes that are known once the variables in them have their values. */
final class Bounds {
  private Bounds() {}

  /** The matcher itself where all are known; else what waits for them. */
  static Matcher of(String word, List<String> texts) {
    var amounts = texts.stream().map(Bounds::amount).flatMap(Optional::stream).toList();
    if (amounts.size() < texts.size()) {
      return new Matcher.Later(word, texts);
    }
    return switch (word) {
      case "at-least" -> new Matcher.AtLeast(amounts.getFirst());
      case "at-most" -> new Matcher.AtMost(amounts.getFirst());
      case "less-than" -> new Matcher.LessThan(amounts.getFirst());
      case "more-than" -> new Matcher.MoreThan(amounts.getFirst());
      case "between" -> new Matcher.Between(amounts.getFirst(), amounts.getLast());
      case "one-of" -> new Matcher.OneOf(List.copyOf(amounts));
      case "equals" -> new Matcher.Equal(amounts.getFirst());
      default -> throw new IllegalArgumentException("`" + word + "` judges no amount.");
    };
  }

  private static Optional<Long> amount(String text) {
    var bare = text.strip();
    return bare.matches("-?[0-9]{1,18}") ? Optional.of(Long.valueOf(bare)) : Sizes.bytes(bare);
  }

  /** A variable holds something else than an amount. */
  static final class UnknownAmount extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of these one at least is no amount. */
    UnknownAmount(List<String> texts) {
      super(
          texts.stream()
                  .filter(text -> amount(text).isEmpty())
                  .map(Words::quoted)
                  .collect(Collectors.joining(", "))
              + " is neither a number nor a size.");
    }
  }
}
