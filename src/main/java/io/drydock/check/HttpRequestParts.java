package io.drydock.check;

import java.util.Map;
import java.util.Optional;

/**
 * What is sent with an HTTP request.
 *
 * @param headers by name
 * @param body a text in UTF-8
 */
public record HttpRequestParts(Map<String, String> headers, Optional<String> body) {
  /** Nothing. */
  public static final HttpRequestParts NONE = new HttpRequestParts(Map.of(), Optional.empty());
}
