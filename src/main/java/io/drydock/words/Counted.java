package io.drydock.words;

/** Numbers of things in words. */
public final class Counted {
  private Counted() {}

  /** Such as {@code 1 task}, {@code 2 tasks}. */
  public static String of(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
