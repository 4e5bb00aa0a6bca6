package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes a restart policy as it is typed behind {@code --restart}. */
final class RestartPolicyJson {
  private RestartPolicyJson() {}

  /** Empty where the engine names none. */
  static String read(JsonNode policy) {
    int times = policy.path("MaximumRetryCount").asInt();
    return policy.path("Name").asText("") + (times > 0 ? ":" + times : "");
  }
}
