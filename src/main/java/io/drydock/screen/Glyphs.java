package io.drydock.screen;

/** The signs that carry meaning, and those that draw lines. */
public enum Glyphs {
  UNICODE("✓", "✗", "–", "•", "…", "─", "│", "┼", "❯", "·"),
  ASCII("[ok]", "[no]", "[--]", "*", "...", "-", "|", "+", ">", "-");

  public final String good;
  public final String bad;
  public final String unknown;
  final String bullet;
  public final String ellipsis;
  public final String across;
  final String down;
  final String crossing;
  public final String prompt;
  public final String dot;

  Glyphs(
      String good,
      String bad,
      String unknown,
      String bullet,
      String ellipsis,
      String across,
      String down,
      String crossing,
      String prompt,
      String dot) {
    this.good = good;
    this.bad = bad;
    this.unknown = unknown;
    this.bullet = bullet;
    this.ellipsis = ellipsis;
    this.across = across;
    this.down = down;
    this.crossing = crossing;
    this.prompt = prompt;
    this.dot = dot;
  }
}
