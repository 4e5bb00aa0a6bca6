package io.drydock.bench;

/** The smallest program: what a start of the JVM alone takes. */
public final class Hello {
  private Hello() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
