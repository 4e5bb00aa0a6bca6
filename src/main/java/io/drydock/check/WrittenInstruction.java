package io.drydock.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The instructions of Dockerfiles: keywords have no case (Dockerfile reference, "Format"). */
final class WrittenInstruction {
  /** By keyword: the list of their arguments. */
  static final Notation INSTRUCTIONS =
      new Notation() {
        @Override
        public String key(String written) {
          return upper(written);
        }

        @Override
        public List<String> keys() {
          return DockerfileText.KEYWORDS;
        }

        /** No instructions of a kind are an empty list of them. */
        @Override
        public Optional<Object> missingEntry() {
          return Optional.of(List.of());
        }

        @Override
        public Notation entry(String keyword) {
          return switch (keyword) {
            case "EXPOSE" -> anything(WrittenPort.EXPOSED);
            case "FROM" -> WrittenReference.FROM;
            case "STOPSIGNAL" -> anything(WrittenSignal.SIGNAL);
            case "USER" -> anything(WrittenUser.USER);
            case "WORKDIR" -> WrittenPath.VOLUME;
            default -> PLAIN;
          };
        }
      };

  /** Starts of whole instructions. */
  static final Notation ORDER =
      new Notation() {
        @Override
        public String canonical(String written) {
          var words = written.strip().split("\\s+", 2);
          return upper(words[0]) + (words.length == 2 ? " " + words[1] : "");
        }

        @Override
        public List<String> spellings(String found) {
          return found.startsWith("FROM ")
              ? Stream.concat(
                      Stream.of(found),
                      WrittenReference.FROM.spellings(found.substring(5)).stream()
                          .map(image -> "FROM " + image))
                  .distinct()
                  .toList()
              : List.of(found);
        }

        @Override
        public boolean valid(String written) {
          return DockerfileText.KEYWORDS.contains(canonical(written).split(" ", 2)[0]);
        }

        @Override
        public String says() {
          return "the start of an instruction";
        }

        @Override
        public String examples() {
          return "`COPY package.json` or `RUN`";
        }
      };

  /** Of those that have two forms, by keyword. */
  static final Notation FORMS =
      new Notation() {
        @Override
        public String key(String written) {
          return upper(written);
        }

        @Override
        public Notation entry(String keyword) {
          return ClosedList.FORM;
        }
      };

  private WrittenInstruction() {}

  private static String upper(String keyword) {
    return keyword.toUpperCase(Locale.ROOT);
  }

  /** In a Dockerfile, a variable or several values may stand in the place of one. */
  private static Notation anything(Notation notation) {
    return new Notation() {
      @Override
      public String canonical(String written) {
        return notation.canonical(written);
      }

      @Override
      public List<String> spellings(String found) {
        return notation.spellings(found);
      }
    };
  }
}
