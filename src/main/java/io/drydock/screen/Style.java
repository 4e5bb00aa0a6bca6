package io.drydock.screen;

/** What a piece of text means. How it looks is the {@link Palette}'s business. */
public enum Style {
  TEXT,
  HEADING,
  STRONG,
  EMPHASIS,
  CODE,
  CODE_BLOCK,
  LINK,
  QUOTE,
  MUTED,
  GOOD,
  BAD,
  NOTE,
  PROMPT
}
