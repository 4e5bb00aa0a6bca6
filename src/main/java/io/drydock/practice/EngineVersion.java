package io.drydock.practice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;

/**
 * What an engine says it is; empty where it says nothing.
 *
 * @param version of the engine: {@code 26.1.5}
 * @param api the highest version of its API: {@code 1.45}
 */
record EngineVersion(String version, String api) {
  private static final EngineVersion UNKNOWN = new EngineVersion("", "");

  /**
   * Reads an answer to {@code /version}. Token by token: a tree's classes would take longer to load
   * than the question does.
   */
  static EngineVersion of(String json) {
    var texts = new HashMap<String, String>();
    try (var parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return UNKNOWN;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getText());
        } else {
          // The engine's components have versions of their own.
          parser.skipChildren();
        }
      }
    } catch (IOException _) {
      return UNKNOWN;
    }
    return new EngineVersion(
        texts.getOrDefault("Version", ""), texts.getOrDefault("ApiVersion", ""));
  }
}
