package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.script.LessonReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostPortsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run -p 80:80 nginx",
        "docker run -dp 8080:80 nginx",
        "docker run -p=80:80 nginx",
        "docker run -p \"80:80\" nginx",
        "docker run --publish 80:80 nginx",
        "docker run --publish=$PORT:80 nginx",
        "docker run -P nginx",
        "docker run --publish-all nginx",
        "docker run --network host nginx",
      })
  void aCommandThatPublishesAPortIsFound(String command) {
    assertThat(HostPorts.usedBy(lesson("a", command))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mkdir -p pages", "docker port web", "docker run --pid host alpine", "cp -pr a b"})
  void otherCommandsUseNoPort(String command) {
    assertThat(HostPorts.usedBy(lesson("a", command))).isFalse();
  }

  @Test
  void aMistakeASetupAndAnHttpCheckCountAsWell() {
    var task = "[{task: t, say: Do it., check: [%s], solution: 'true'%s}]";
    var mistake = ", mistakes: [{run: docker run -p 80:80 web, says: port}]";

    assertThat(HostPorts.usedBy(read("a", task.formatted("image: web", "")))).isFalse();
    assertThat(HostPorts.usedBy(read("a", task.formatted("image: web", mistake)))).isTrue();
    assertThat(
            HostPorts.usedBy(read("a", task.formatted("image: web", ", setup: docker run -P web"))))
        .isTrue();
    assertThat(
            HostPorts.usedBy(
                read("a", task.formatted("any-of: [[{http: 'http://localhost/'}]]", ""))))
        .isTrue();
  }

  @Test
  void aRequestToAContainerUsesNoPortAndOneThatIsToBePublishedDoes() {
    var task = "[{task: t, say: Do it., check: [%s], solution: 'true'}]";

    assertThat(HostPorts.usedBy(read("a", task.formatted("http: {container: web, port: 80}"))))
        .isFalse();
    assertThat(HostPorts.usedBy(read("a", task.formatted("{container: web, publishes: '80:80'}"))))
        .isTrue();
  }

  private static Lesson lesson(String id, String command) {
    return read(id, "[{task: t, say: Do it., check: [image: web], solution: ['" + command + "']}]");
  }

  private static Lesson read(String id, String steps) {
    var text = "format: 1\nlesson: " + id + "\ntitle: A\nminutes: 5\nsteps: " + steps + "\n";
    var loaded = LessonReader.read(Path.of("a.yaml"), text);
    assertThat(loaded.problems()).isEmpty();
    return loaded.found().orElseThrow();
  }
}
