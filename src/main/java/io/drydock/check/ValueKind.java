package io.drydock.check;

/** The kinds of values that checks compare. Each names the Java type of an actual value. */
public enum ValueKind {
  /** {@link String}. */
  TEXT,
  /** {@link String}: an image reference. Only a plain value can be expected, no matcher. */
  REFERENCE,
  /** {@link Long}. */
  NUMBER,
  /** {@link Boolean}. */
  BOOLEAN,
  /**
   * {@link Long}, bytes; authors also write {@code 5MB}, in powers of 1000 as Docker prints them.
   */
  SIZE,
  /** {@link java.time.Instant}; authors write {@code {since: task}}, {@code {since: lesson}}. */
  TIME,
  /** {@code List<String>}; a plain list means "equals", a plain text means "contains this one". */
  LIST,
  /** {@code Map<String, String>}; a map of names to matchers. */
  MAP,
  /** {@code Map<String, Object>}; a map of paths to a source, or to the fields of a mount. */
  MOUNTS,
  /** {@code Map<String, FileEntry>}; a map of paths to file expectations. */
  FILES,
  /** What stands in a JSON or YAML text: a text, a number, a truth value, a list or a map. */
  JSON,
  /** {@code List<String>} of which a part must come in this order. */
  ORDER
}
