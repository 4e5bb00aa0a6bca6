package io.drydock.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code docker image ls} prints of a few images, as Docker prints it up to 28 and as it does
 * since 29: name and tag in one, two sizes, {@code U} for what a container uses; images without a
 * name only with {@code --all} or where they are asked for.
 */
public enum ImageListForTests {
  UP_TO_28,
  SINCE_29;

  private record Image(String repository, String tag, String id, String content, boolean used) {
    boolean dangling() {
      return repository.isEmpty();
    }
  }

  private static final List<Image> IMAGES =
      List.of(
          new Image("nginx", "latest", "4a5ce3ab34a9", "66MB", true),
          new Image("nginx", "mainline", "4a5ce3ab34a9", "66MB", true),
          new Image("nginx", "1.11.9", "cc1b61406712", "71.2MB", false),
          new Image("nginx", "1.11.9-alpine", "8c15d8dcb5d6", "21.4MB", false),
          new Image("mysql", "latest", "66aec17cd21a", "290MB", false),
          new Image("", "", "0123456789ab", "3.93MB", false));

  /**
   * The list.
   *
   * @param line a {@code docker image ls} with the flags that lessons use
   */
  public String of(String line) {
    var words = List.of(line.split(" "));
    var name = words.getLast().matches("ls|-.*|dangling=true") ? "" : words.getLast();
    boolean dangling = line.contains("dangling=true");
    boolean all = this == UP_TO_28 || words.contains("--all");
    var shown =
        IMAGES.stream()
            .filter(image -> name.isEmpty() || image.repository().equals(name))
            .filter(image -> dangling ? image.dangling() : all || !image.dangling())
            .toList();
    boolean plain = this == UP_TO_28 || words.contains("--digests");
    return Stream.concat(
            Stream.of(plain ? plainHead(words) : "IMAGE  ID  DISK USAGE  CONTENT SIZE  EXTRA"),
            shown.stream().map(image -> plain ? plain(image, words) : since29(image)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String plainHead(List<String> words) {
    return "REPOSITORY  TAG  "
        + (words.contains("--digests") ? "DIGEST  " : "")
        + "IMAGE ID  CREATED  SIZE";
  }

  private static String plain(Image image, List<String> words) {
    return (image.dangling() ? "<none>  <none>" : image.repository() + "  " + image.tag())
        + (words.contains("--digests") ? "  sha256:" + image.id() + "0".repeat(52) : "")
        + "  "
        + image.id()
        + "  2 days ago  "
        + image.content();
  }

  private static String since29(Image image) {
    return (image.dangling() ? "<untagged>" : image.repository() + ":" + image.tag())
        + "  "
        + image.id()
        + "  1.3GB  "
        + image.content()
        + (image.used() ? "  U" : "");
  }
}
