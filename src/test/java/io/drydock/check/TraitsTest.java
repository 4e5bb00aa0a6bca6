package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Wanted.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {
  private static final Options SINCE =
      new Options(Optional.empty(), Optional.of(Since.TASK), Optional.empty(), Optional.empty());
  private static final Expectation GONE =
      new Expectation("exists", new Matcher.Equal(Boolean.FALSE));

  private static Check.Container web(Expectation... expect) {
    return new Check.Container(
        ContainerSelector.named("web"), false, List.of(expect), Options.NONE);
  }

  private static Check.Http http(HttpTarget target) {
    return new Check.Http(target, "GET", false, HttpRequestParts.NONE, List.of(), Options.NONE);
  }

  @Test
  void whatACheckWantsToBeThereHasAName() {
    var image = new Check.Image("${hub}/web", List.of(), Options.NONE);
    assertThat(image.traits().wants()).containsExactly(new Wanted(Kind.IMAGE, "${hub}/web"));
    assertThat(web().traits().wants()).containsExactly(new Wanted(Kind.CONTAINER, "web"));
    assertThat(web(GONE).traits().wants()).isEmpty();
  }

  @Test
  void aNegationWantsNothingAndDoesNotLast() {
    var not = new Check.Not(List.of(web()), Optional.empty(), Optional.empty());
    assertThat(not.traits().wants()).isEmpty();
    assertThat(not.traits().lasts()).isFalse();
    assertThat(web().traits().lasts()).isTrue();
  }

  @Test
  void whatCountsFromAMomentOnDoesNotLast() {
    assertThat(new Check.Image("web", List.of(), SINCE).traits().lasts()).isFalse();
    assertThat(new Check.Image("web", List.of(), Options.NONE).traits().lasts()).isTrue();
    assertThat(new Check.Ran("ls", List.of(), Options.NONE).traits().lasts()).isFalse();
  }

  @Test
  void aChoiceHasTheTraitsOfAllItsBranches() {
    var run = new Check.Run("make", List.of(), Options.NONE);
    var choice =
        new Check.AnyOf(List.of(List.of(web()), List.of(run)), Optional.empty(), Optional.empty());
    assertThat(choice.traits())
        .satisfies(
            traits -> {
              assertThat(traits.lasts()).isFalse();
              assertThat(traits.wants()).hasSize(1);
              assertThat(traits.outside()).containsExactly(new Outside.Command("make"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/, 80",
    "https://localhost, 443",
    "http://localhost:8080/a:b, 8080",
    "http://localhost:${port}/, ${port}",
    "http://[::1]:81?x, 81",
    "HTTPS://[::1]/, 443"
  })
  void aRequestNamesAPortOfThisMachine(String url, String port) {
    assertThat(http(new HttpTarget.Url(url)).traits().hostPorts()).containsExactly(port);
  }

  @Test
  void aRequestToAContainerNamesNoPortOfThisMachineAndStaysHere() {
    var target = new HttpTarget.InContainer("web", "80", "/");
    assertThat(http(target).traits().hostPorts()).isEmpty();
    assertThat(http(target).traits().outside()).isEmpty();
    var post =
        new Check.Http(target, "POST", false, HttpRequestParts.NONE, List.of(), Options.NONE);
    assertThat(post.traits().outside()).containsExactly(new Outside.Request("POST", target));
  }

  @Test
  void aPortThatIsToBePublishedIsOneOfThisMachine() {
    var published = new Expectation("publishes", new Matcher.Contains("${port}:80"));
    assertThat(web(published).traits().hostPorts()).containsExactly("${port}");
  }
}
