package io.drydock.check;

import java.util.List;
import java.util.stream.Stream;

/** What is known of files: by path, then by field. */
final class WrittenFile implements Notation {
  static final Notation FILES =
      new Notation() {
        @Override
        public Notation entry(String path) {
          return new WrittenFile();
        }
      };

  /** Permission bits, as {@code chmod} takes them. */
  static final Notation MODE =
      new Notation() {
        @Override
        public String canonical(String written) {
          return valid(written)
              ? "0".repeat(4 - digits(written).length()) + digits(written)
              : written;
        }

        @Override
        public boolean valid(String written) {
          return digits(written).matches("[0-7]{3,4}");
        }

        private String digits(String written) {
          return written.replaceFirst("^0o", "");
        }

        @Override
        public String says() {
          return "permission bits";
        }

        @Override
        public String examples() {
          return "three or four octal digits, such as `0644`";
        }
      };

  /** The numbers of user and group; no names, which mean something only in the container. */
  private static final Notation OWNER =
      new Notation() {
        @Override
        public String canonical(String written) {
          return written.replaceAll("\\broot\\b", "0");
        }

        /** Who names no group leaves it free. */
        @Override
        public List<String> spellings(String found) {
          return Stream.of(found, found.split(":", 2)[0]).distinct().toList();
        }

        @Override
        public boolean valid(String written) {
          return canonical(written).matches("[0-9]+(:[0-9]+)?");
        }

        @Override
        public String says() {
          return "an owner, which is told by numbers";
        }

        @Override
        public String examples() {
          return "`1000:1000`, the user and the group, or `1000`";
        }
      };

  private WrittenFile() {}

  @Override
  public Notation entry(String field) {
    return switch (field) {
      case "content" -> Printed.CONTENT;
      case "mode" -> MODE;
      case "owner" -> OWNER;
      case "type" -> ClosedList.FILE_TYPE;
      default -> PLAIN;
    };
  }
}
