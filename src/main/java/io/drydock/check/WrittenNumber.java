package io.drydock.check;

import java.math.BigDecimal;

/**
 * Whole numbers between two bounds, both included.
 *
 * @param says what it is, for messages
 */
record WrittenNumber(String says, long lowest, long highest) implements Notation {
  private static final long BYTE = 255;
  private static final long WORD = 0xFFFF_FFFFL;

  static final Notation STATUS = new WrittenNumber("a status code", 100, 999);

  /** Of a program on this machine. */
  static final Notation EXIT = new WrittenNumber("an exit code", 0, BYTE);

  /** Of a program in a container, which may be one for Windows. */
  static final Notation EXIT_CODE = new WrittenNumber("an exit code", 0, WORD);

  private static final Notation DECIMAL =
      new Notation() {
        @Override
        public String canonical(String written) {
          return valid(written)
              ? new BigDecimal(written).stripTrailingZeros().toPlainString()
              : written;
        }

        @Override
        public boolean valid(String written) {
          return written.matches("[0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9}");
        }

        @Override
        public String says() {
          return "a number of CPUs";
        }

        @Override
        public String examples() {
          return "`1` or `0.5`";
        }
      };

  /** The limits of a container: CPUs are counted in parts, too. */
  static final Notation LIMITS =
      new Notation() {
        @Override
        public Notation entry(String key) {
          return key.equals("cpus") ? DECIMAL : PLAIN;
        }
      };
}
