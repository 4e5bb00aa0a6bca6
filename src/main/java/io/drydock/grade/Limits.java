package io.drydock.grade;

/**
 * The most that a hand-in may hold.
 *
 * @param bytes unpacked, all files together
 * @param files with folders
 * @param depth of folders in folders
 */
record Limits(long bytes, int files, int depth) {
  /** Far more than the course's assignment needs with all its packages installed. */
  static final Limits USUAL = new Limits(50L << 20, 5_000, 20);
}
