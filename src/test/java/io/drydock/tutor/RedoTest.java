package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ledger.Item.Kind;
import io.drydock.script.LessonReader;
import io.drydock.tutor.Redo.Made;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RedoTest {
  private static final String CHECKS =
      """
      format: 1
      lesson: redo
      title: Redo
      minutes: 5
      steps:
        - task: make
          say: Make it.
          check:
            - image: ${hub}/web
              same-as: nginx
            - image: gone
              exists: false
            - container: {name: web, image: nginx}
            - container: {image: nginx}
            - any-of:
                - [{volume: store}]
                - [{network: back}]
            - not: [{volume: other}]
            - ran: docker image ls
            - registry: ${hub}/web
          solution: make
      """;

  @Test
  void whatATaskHasMadeIsWhatItsChecksWantToBeThereByName() {
    var task =
        LessonReader.read(Path.of("redo.yaml"), CHECKS).found().orElseThrow().tasks().getFirst();
    assertThat(
            task.check().stream()
                .flatMap(
                    check -> Redo.made(check, text -> text.replace("${hub}", "localhost:5000/me"))))
        .containsExactly(
            new Made(Kind.IMAGE, "localhost:5000/me/web:latest"),
            new Made(Kind.CONTAINER, "web"),
            new Made(Kind.VOLUME, "store"),
            new Made(Kind.NETWORK, "back"));
  }
}
