package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorWordsTest {
  @Test
  void dockersEngineIsFine() {
    var found = Doctor.answering("28.5.2 (API 1.51)|Engine|containerd|runc", "unix:///x");
    assertThat(found.state()).isEqualTo(Doctor.State.OK);
    assertThat(found.detail()).isEqualTo("28.5.2 (API 1.51), unix:///x");
  }

  @Test
  void podmanIsNamedWithWhatIsOtherThere() {
    var found = Doctor.answering("4.3.1 (API 1.41)|Podman Engine|Conmon", "unix:///x");
    assertThat(found.state()).isEqualTo(Doctor.State.NOTE);
    assertThat(found.detail()).isEqualTo("Podman 4.3.1 (API 1.41), unix:///x");
    assertThat(found.help()).contains("localhost/NAME", "--engine practice");
  }
}
