package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
  private static final List<String> WORDS = List.of("image", "container", "ask", "at-least");

  @Test
  void aMisspeltWordIsGuessed() {
    assertThat(Suggestion.forWord("imgae", WORDS)).contains("image");
    assertThat(Suggestion.forWord("contaner", WORDS)).contains("container");
    assertThat(Suggestion.forWord("at_least", WORDS)).contains("at-least");
    assertThat(Suggestion.forWord("Image", WORDS)).contains("image");
  }

  @Test
  void aWordOfAnotherToolIsGuessed() {
    assertThat(Suggestion.forWord("question", WORDS)).contains("ask");
    assertThat(Suggestion.forWord("minimum", WORDS)).contains("at-least");
    assertThat(Suggestion.forWord("image_name", WORDS)).contains("image");
  }

  @Test
  void aWordThatIsFarFromAllIsNotGuessed() {
    assertThat(Suggestion.forWord("colour", WORDS)).isEmpty();
    assertThat(Suggestion.forWord("as", List.of("id"))).isEmpty();
  }

  @Test
  void withoutAGuessTheHelpNamesAllWords() {
    assertThat(Suggestion.help("colour", List.of("a", "b"))).isEqualTo("Try one of `a`, `b`.");
    assertThat(Suggestion.help("colour", List.of("a"))).isEqualTo("Try `a`.");
    assertThat(Suggestion.help("colour", List.of())).isEqualTo("Try it without this key.");
  }
}
