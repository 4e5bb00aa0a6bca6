package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineVersionTest {
  @Test
  void theEnginesOwnVersionIsReadAndNotThatOfAComponent() {
    var json =
        """
        {"Platform": {"Name": ""},
         "Components": [
           {"Name": "containerd", "Version": "1.7.24", "Details": {"ApiVersion": "0.1"}}],
         "Version" : "26.1.5", "ApiVersion": "1.45", "Experimental": false, "KernelVersion": null}
        """;
    assertThat(EngineVersion.of(json)).isEqualTo(new EngineVersion("26.1.5", "1.45"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[1]", "{\"Version\": \"26.1\"", "{\"Version\": 26}"})
  void whatSaysNoVersionHasNone(String json) {
    assertThat(EngineVersion.of(json)).isEqualTo(new EngineVersion("", ""));
  }
}
